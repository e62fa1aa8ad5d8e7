import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentEntity } from '@kualik/db';
import { RecordSignedApplicationDocument } from '../../codegen/generated/counter.ts';
import { openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { newStation, printedIssue, right, scanSigned } from '../support/counter-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('the application at the counter (reg p.9(7))', () => {
  it('is taken when the signed page was scanned, not before', async () => {
    const input = await printedIssue(desk, newStation());
    const record = () => desk.api.ask(RecordSignedApplicationDocument, { input }, desk.session);
    expect((await record()).code).toBe('SIGNED_APPLICATION_NOT_SCANNED');
    await scanSigned(desk, input.id);
    expect(right(await record()).recordSignedApplication).toMatchObject({ step: 'P8' });
    const kept = await desk.database.em().find(DocumentEntity, { requestId: input.id, itemId: 'application' });
    expect(kept.map(({ kind }) => kind).sort()).toEqual(['paper', 'scan']);
  });

  it('is taken with the keys of this card only', async () => {
    const input = await printedIssue(desk, newStation());
    await scanSigned(desk, input.id);
    const foreign = { ...input, fingerprint: 'A'.repeat(input.fingerprint.length) };
    const answer = await desk.api.ask(RecordSignedApplicationDocument, { input: foreign }, desk.session);
    expect(answer.code).toBe('FINGERPRINT_MISMATCH');
  });
});
