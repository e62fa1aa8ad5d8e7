import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseDocument } from '../../codegen/generated/admin.ts';
import { AcceptRevocationDocument } from '../../codegen/generated/counter.ts';
import type { ApplicantKind } from '../../codegen/generated/counter.ts';
import { openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { right } from '../support/counter-desk.ts';
import { FIRM, PAPERS, papersWith, startedRevocation } from '../support/counter-revocation.ts';
import { syntheticIin } from '../support/stored-cases.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const SEALED = papersWith('sealed-application');
type Row = [clause: string, kind: ApplicantKind, firm: Partial<typeof FIRM>, papers: typeof PAPERS];

describe('a revocation at the counter by each of the eight kinds (std1 p.9)', () => {
  it.each<Row>([
    ['std1 p.9 revoke 1)', 'INDIVIDUAL', {}, PAPERS],
    ['std1 p.9 revoke 2)', 'ENOTARY', {}, PAPERS],
    ['std1 p.9 revoke 3)', 'LEGAL_ENTITY', FIRM, SEALED],
    ['std1 p.9 revoke 4)', 'DOMAIN_INDIVIDUAL', {}, PAPERS],
    ['std1 p.9 revoke 5)', 'DOMAIN_LEGAL', FIRM, SEALED],
    ['std1 p.9 revoke 6)', 'TREASURY', FIRM, SEALED],
    ['std1 p.9 revoke 7)', 'NONRESIDENT_INDIVIDUAL', {}, PAPERS],
    ['std1 p.9 revoke 8)', 'NONRESIDENT_LEGAL', FIRM, SEALED],
  ])('%s, %s: is accepted with all papers of its list, and not without one', async (clause, kind, firm, papers) => {
    const { id, version } = await startedRevocation(desk, { iin: syntheticIin() }, { kind, ...firm });
    const { request } = right(await desk.api.ask(CaseDocument, { id }, desk.session));
    const lines = request?.documentList.filter((line) => line.id !== 'data-use-consent') ?? [];
    expect(lines.every((line) => line.clause?.startsWith(clause))).toBe(true);
    const accept = (documents: typeof PAPERS) => {
      const input = { id, version, documents, identified: true, represented: false };
      return desk.api.ask(AcceptRevocationDocument, { input }, desk.session);
    };
    for (const leftOut of ['application', 'identity-document'])
      expect((await accept(papers.filter((paper) => paper.id !== leftOut))).code).toBe('DOCUMENTS_INCOMPLETE');
    expect(right(await accept(papers)).acceptRevocation).toMatchObject({ step: 'T4', status: 'UNDER_REVIEW' });
  });
});
