import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, DocumentEntity, ReceiptEntity } from '@kualik/db';
import { AcceptRevocationDocument } from '../../codegen/generated/counter.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { acceptedRevocation, FIRM, PAPERS, papersWith, startedRevocation } from '../support/counter-revocation.ts';
import { syntheticIin } from '../support/stored-cases.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const EXTRACT = papersWith('dismissal-order-extract');

describe('the papers of a revocation at the counter (std1 p.9 revoke)', () => {
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
