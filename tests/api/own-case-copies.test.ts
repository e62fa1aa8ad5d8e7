import { describe, expect, it } from '@jest/globals';
import { AuditEntity, NotificationEntity, OutboxEntity } from '@kualik/db';
import { CopyOfRequestDocument, SendMailAgainDocument } from '../../codegen/generated/cabinet.ts';
import {
  BIN,
  NOW,
  api,
  asel,
  database,
  openForThisFile,
  ownRequests,
  refusedOrder,
  session,
  waiting,
} from '../support/own-cases-cabinet.ts';

openForThisFile();

const LETTER = { kind: 'application', language: 'kk', recipient: 'a@example.kz', subject: '№' } as const;

describe('letters and copies of own requests', () => {
  it('sends the last letter again, at most three times an hour', async () => {
    const { id } = await waiting();
    const sent = { state: 'sent', queuedAt: NOW, sentAt: NOW } as const;
    await database.em().insert(NotificationEntity, { ...LETTER, ...sent, requestId: id });
    expect((await api.ask(SendMailAgainDocument, { id }, session)).data).toEqual({ sendMailAgain: true });
    const rows = await database.em().find(OutboxEntity, { requestId: id, kind: 'application' });
    expect(rows.some(({ payload }) => payload['renewed'] === true)).toBe(true);
    expect(await database.em().count(AuditEntity, { kind: 'mail.asked', requestId: id })).toBe(1);
  });

  it('are offered again where there is one, and not to a request that has had none (reg p.6(5))', async () => {
    const [open, mute] = [await waiting(), await refusedOrder({})];
    expect(await database.em().count(NotificationEntity, { requestId: mute.id })).toBe(0);
    await database.em().insert(NotificationEntity, { ...LETTER, requestId: open.id, queuedAt: NOW });
    const { items } = await ownRequests(session);
    const actsOf = (number: string) => items.find(({ state }) => state.number === number)?.acts;
    expect(actsOf(open.number)).toContain('SEND_MAIL_AGAIN');
    expect(actsOf(mute.number)).toEqual(['COPY']);
    expect((await api.ask(SendMailAgainDocument, { id: mute.id }, session)).code).toBe('NOT_FOUND');
  });

  it('gives what a refused order had filled in, and nothing of one that goes on (std1 p.10)', async () => {
    const refused = await refusedOrder({});
    const { data } = await api.ask(CopyOfRequestDocument, { id: refused.id }, session);
    expect(data?.copyOfRequest).toMatchObject({
      copiedFrom: refused.number,
      iin: asel.iin,
      email: 'kuanysh@example.kz',
    });
    const open = await waiting();
    expect((await api.ask(CopyOfRequestDocument, { id: open.id }, session)).code).toBe('EVENT_NOT_ALLOWED');
  });

  it('gives with it what only some kinds fill in, and who acts for the applicant', async () => {
    const person = { iin: '870903350018', surname: 'Жұмағұлов', givenName: 'Дәурен', patronymic: null };
    const details = {
      organisationRole: 'finance',
      actingHead: true,
      treasuryCode: '2540301',
      accessLevel: '1',
      additionalInformation: 'екінші кілт',
    } as const;
    const representative = { ...person, basis: 'organisation_power_of_attorney' } as const;
    const firm = { kind: 'treasury', bin: BIN, organisation: '«Құлан» ЖШС', representative } as const;
    const { id } = await refusedOrder({ ...firm, details });
    const { data } = await api.ask(CopyOfRequestDocument, { id }, session);
    expect(data?.copyOfRequest).toMatchObject({
      ...{ ...details, organisationRole: 'FINANCE', bin: BIN, enotaryRole: null },
      representative: { ...person, basis: 'ORGANISATION_POWER_OF_ATTORNEY' },
    });
    const notary = await refusedOrder({ kind: 'enotary', details: { enotaryRole: 'notary' } });
    const answer = await api.ask(CopyOfRequestDocument, { id: notary.id }, session);
    expect(answer.data?.copyOfRequest).toMatchObject({
      enotaryRole: 'NOTARY',
      actingHead: false,
      representative: null,
    });
  });
});
