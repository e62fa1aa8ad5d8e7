import { describe, expect, it } from '@jest/globals';
import { AcceptDocumentsDocument } from '../../codegen/generated/admin.ts';
import { POWER, scanPaper } from '../support/api-desk.ts';
import {
  allPapers,
  caseAtTheCounter,
  caseOf,
  COMPANY,
  consent,
  office,
  openForThisFile,
} from '../support/kinds-desk.ts';
import { pdf } from './uploads/hostile-files.ts';

openForThisFile();

describe('an employee who comes himself for an organisation (std1 p.9 issue 2) D3)', () => {
  it('brings its power of attorney, which is scanned and known by its number', async () => {
    const id = await caseAtTheCounter({ kind: 'LEGAL_ENTITY', order: { ...COMPANY, organisationRole: 'EMPLOYEE' } });
    await consent(id);
    const request = await caseOf(id);
    const chosen = { 'power-of-attorney': 'annex-5', 'state-registration': 'registration-statement' };
    const { version, fingerprint } = request;
    const input = { id, version, fingerprint, identified: true, papers: allPapers(request, chosen) };
    const accept = (more: object) =>
      office.api.ask(AcceptDocumentsDocument, { input: { ...input, ...more } }, office.session);
    expect((await accept({ powerOfAttorney: POWER })).code).toBe('POWER_OF_ATTORNEY_NOT_SCANNED');
    await scanPaper(office, id, 'power-of-attorney', pdf({ catalog: `/Lang (${id})` }));
    expect((await accept({})).code).toBe('POWER_OF_ATTORNEY_DETAILS');
    expect((await accept({ powerOfAttorney: { ...POWER, number: '5-11' } })).errors).toEqual([]);
  });
});
