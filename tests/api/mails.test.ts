import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, NotificationEntity } from '@kualik/db';
import { ListDocument } from '../../codegen/generated/lists.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { caseAwaitingPapers } from '../support/api-staff.ts';

const MAILS = `query ($requestId: ID!) {
  mails(requestId: $requestId) { kind state recipient attempts lastError sentAt bouncedAt } }`;

let desk: Desk;
let id: string;
beforeAll(async () => {
  desk = await openDesk();
  ({ id } = await caseAwaitingPapers(desk.database.em(), DESK_NOW));
  const letter = { requestId: id, language: 'kk', subject: 'Хат', recipient: 'umit@example.kz', attempts: 1 } as const;
  const rows: readonly Partial<NotificationEntity>[] = [
    { kind: 'application', state: 'sent', sentAt: DESK_NOW },
    { kind: 'accepted', state: 'failed', lastError: '550' },
    { kind: 'issued', state: 'bounced', sentAt: DESK_NOW, bouncedAt: DESK_NOW, lastError: '5.1.1' },
    { kind: 'refusal', state: 'none', recipient: null, attempts: 0 },
  ];
  for (const row of rows)
    await desk.database
      .em()
      .insert(NotificationEntity, { ...letter, ...row, id: newId(), queuedAt: DESK_NOW } as NotificationEntity);
});
afterAll(() => desk.close());

describe('what became of each letter (reg p.12)', () => {
  it('is seen by the operator on the page of the case: sent, failed, returned with its code, or none', async () => {
    const { data } = await desk.api.ask<{ mails: Record<string, unknown>[] }, object>(
      MAILS,
      { requestId: id },
      desk.session,
    );
    expect(
      data?.mails.toSorted((one, other) => String(one['kind']).localeCompare(String(other['kind']))),
    ).toMatchObject([
      { kind: 'accepted', state: 'FAILED', lastError: '550', sentAt: null },
      { kind: 'application', state: 'SENT', sentAt: DESK_NOW.toISOString(), bouncedAt: null },
      { kind: 'issued', state: 'BOUNCED', lastError: '5.1.1', bouncedAt: DESK_NOW.toISOString() },
      { kind: 'refusal', state: 'NONE', recipient: '', sentAt: null },
    ]);
  });

  it('is found in the list of notices by its state', async () => {
    const filters = [{ column: 'state', operator: 'IN' as const, values: ['bounced', 'failed'] }];
    const asked = { name: 'notifications', query: { filters }, first: 10 } as const;
    const { data, errors } = await desk.api.ask(ListDocument, asked, desk.session);
    expect(errors).toEqual([]);
    expect(data?.list.totalCount).toBe(2);
    expect(data?.list.rows.flatMap(({ cells }) => cells)).toEqual(
      expect.arrayContaining(['bounced', '5.1.1', 'failed', '550']),
    );
  });
});
