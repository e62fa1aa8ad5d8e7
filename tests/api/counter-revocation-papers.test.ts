import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicantEntity, AuditEntity, DocumentEntity, findRequest, ReceiptEntity } from '@kualik/db';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import {
  AcceptRevocationDocument,
  ChooseCertificatesDocument,
  EnterRevocationDocument,
} from '../../codegen/generated/counter.ts';
import { DESK_NOW, openDesk, POWER, scanPaper } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { confirm, right } from '../support/counter-desk.ts';
import {
  acceptedRevocation,
  FIRM,
  PAPERS,
  papersWith,
  startedRevocation,
  unscannedRevocation,
} from '../support/counter-revocation.ts';
import { storePerson } from '../support/holders.ts';
import { syntheticIin } from '../support/stored-cases.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const EXTRACT = papersWith('dismissal-order-extract');

const REPRESENTATIVE = {
  ...{ iin: syntheticIin(), surname: 'Жұмағұлов', givenName: 'Дәурен', patronymic: null },
  basis: 'NOTARISED_POWER_OF_ATTORNEY',
} as const;
const BY_PROXY = {
  represented: true,
  representative: REPRESENTATIVE,
  documents: [...PAPERS, { id: 'power-of-attorney', originalReturned: false }],
  powerOfAttorney: POWER,
};

describe('a represented applicant (std1 p.9 revoke 1) D3)', () => {
  it('is stored with who came for him, whom the operator’s document names', async () => {
    const person = await storePerson(desk.database.em(), desk.ca);
    const started = await startedRevocation(desk, person);
    const proxied = { ...BY_PROXY, id: started.id, version: started.version, identified: true };
    const unscanned = await desk.api.ask(AcceptRevocationDocument, { input: proxied }, desk.session);
    expect(unscanned.code).toBe('POWER_OF_ATTORNEY_NOT_SCANNED');
    await scanPaper(desk, started.id, 'power-of-attorney');
    const accepted = await desk.api.ask(AcceptRevocationDocument, { input: proxied }, desk.session);
    const { id, version } = right(accepted).acceptRevocation;
    const expected = { ...REPRESENTATIVE, basis: 'notarised_power_of_attorney' };
    const { applicantId = '' } = (await findRequest(desk.database.em(), id)) ?? {};
    const applicant = await desk.database.em().findOneOrFail(ApplicantEntity, { id: applicantId });
    expect(applicant.representative).toEqual(expected);
    const input = { id, version, serials: [person.sign.serialHex] };
    const { chooseCertificates } = right(await desk.api.ask(ChooseCertificatesDocument, { input }, desk.session));
    const form = { id, version: chooseCertificates.version, reason: 'keyCompromise' };
    right(await desk.api.ask(EnterRevocationDocument, { input: form }, desk.session));
    const { document } = await confirm(desk, id);
    const parsed = parseConfirmationDocument(document);
    expect(parsed.ok && parsed.value.applicant.representative).toEqual(expected);
    expect(parsed.ok && parsed.value.documentsSeen.map((paper) => paper.id)).toContain('power-of-attorney');
  });

  it.each([
    ['nobody is named', { ...BY_PROXY, representative: null }, 'REPRESENTATIVE_REQUIRED'],
    ['somebody is named who did not come', { ...BY_PROXY, represented: false }, 'REPRESENTATIVE_REQUIRED'],
    ['the power of attorney is missing', { ...BY_PROXY, documents: PAPERS }, 'DOCUMENTS_INCOMPLETE'],
    [
      'the paper is that of an organisation',
      { ...BY_PROXY, representative: { ...REPRESENTATIVE, basis: 'HEAD_DOCUMENTS' } },
      'REPRESENTATIVE_BASIS',
    ],
  ] as const)('is not served when %s', async (_what, change, code) => {
    const { id, version } = await startedRevocation(desk, { iin: syntheticIin() });
    const input = { id, version, identified: true, ...change, documents: [...change.documents] };
    expect((await desk.api.ask(AcceptRevocationDocument, { input }, desk.session)).code).toBe(code);
  });
});

describe('the papers of a revocation at the counter (std1 p.9 revoke)', () => {
  it('are accepted only when the consent signed by hand is scanned (std1 p.9)', async () => {
    const { id, version } = await unscannedRevocation(desk, { iin: syntheticIin() });
    const input = { id, version, documents: PAPERS, identified: true, represented: false };
    const answer = await desk.api.ask(AcceptRevocationDocument, { input }, desk.session);
    expect(answer.code).toBe('DATA_USE_CONSENT_NOT_SCANNED');
    await scanPaper(desk, id, 'data-use-consent');
    right(await desk.api.ask(AcceptRevocationDocument, { input }, desk.session));
  });

  it.each([
    ['std1 p.9 revoke 3) dismissal extract instead of signature and seal', 'LEGAL_ENTITY', undefined],
    ['std1 p.9 revoke 5) a domain owner has no such alternative', 'DOMAIN_LEGAL', 'DOCUMENTS_INCOMPLETE'],
  ] as const)('%s', async (_clause, kind, code) => {
    const { id, version } = await startedRevocation(desk, { iin: syntheticIin() }, { kind, ...FIRM });
    const input = { id, version, documents: EXTRACT, identified: true, represented: false };
    expect((await desk.api.ask(AcceptRevocationDocument, { input }, desk.session)).code).toBe(code);
  });

  it('keep which alternative was shown: with the paper, on the receipt and in the audit', async () => {
    const started = { kind: 'LEGAL_ENTITY', ...FIRM } as const;
    const { id } = await acceptedRevocation(
      desk,
      { iin: syntheticIin() },
      { started, accepted: { documents: EXTRACT } },
    );
    const em = desk.database.em();
    const application = await em.findOneOrFail(DocumentEntity, { requestId: id, itemId: 'application' });
    expect(application).toMatchObject({ kind: 'paper', alternative: 'dismissal-order-extract' });
    const receipt = await em.findOneOrFail(ReceiptEntity, { requestId: id });
    const [line] = receipt.items;
    expect(line?.title.kk).toMatch(/^Тіркеу куәлігін кері қайтарып алуға өтініш .*: Алушыны жұмыстан босату туралы/);
    const seen = await em.findOneOrFail(AuditEntity, { requestId: id, kind: 'documents.seen' });
    expect(seen.data).toContain('"alternative":"dismissal-order-extract"');
  });

  it.each([
    ['not ticked', PAPERS.map((one) => ({ id: one.id }))],
    ['ticked as kept', PAPERS.map((one) => ({ ...one, originalReturned: false }))],
  ])('start no term while the return of the originals is %s', async (_how, documents) => {
    const { id, version } = await startedRevocation(desk, { iin: syntheticIin() });
    const input = { id, version, documents, identified: true, represented: false };
    const answer = await desk.api.ask(AcceptRevocationDocument, { input }, desk.session);
    expect(answer.code).toBe('ORIGINALS_NOT_RETURNED');
  });

  it('are recorded with the moment at which each went back; what stays with the case has none', async () => {
    const documents = PAPERS.map(({ id }) => ({ id, originalReturned: id === 'identity-document' }));
    const { id } = await acceptedRevocation(desk, { iin: syntheticIin() }, { accepted: { documents } });
    const papers = await desk.database.em().find(DocumentEntity, { requestId: id, kind: 'paper' });
    expect(Object.fromEntries(papers.map((one) => [one.itemId, one.givenBackAt]))).toEqual({
      application: null,
      'identity-document': DESK_NOW,
      'data-use-consent': null,
    });
  });
});
