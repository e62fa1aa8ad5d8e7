import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplaintLetterEntity, OutboxEntity } from '@kualik/db';
import { addComplaintLetter } from '@kualik/db/repositories/complaint-letter.repository.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { JobRow } from '@kualik/worker/job.ts';
import { AT, MailDesk } from '../../support/mail-desk.ts';
import { storedComplaint } from '../../support/stored-complaints.ts';

const DUE = new Date('2026-11-27T13:30:00Z');
const ANSWER = 'Екінші терезе ашылды <b>.';

let desk: MailDesk;
beforeAll(async () => {
  desk = await MailDesk.open();
});
afterAll(() => desk.close());

async function letter(act: 'register' | 'answer' | 'judge' | 'return', email: string | null = 'gali@example.kz') {
  const em = desk.db.em();
  const told = { returnReason: ANSWER, returnedAt: AT };
  const texts = { answer: ANSWER, outcome: 'satisfied', answeredAt: AT, ...told } as const;
  const judged = { judgement: ANSWER, qualityOutcome: 'rejected', judgedAt: AT } as const;
  const complaint = await storedComplaint(em, { registeredAt: AT, dueAt: DUE, email, ...texts, ...judged });
  await addComplaintLetter(em, { complaintId: complaint.id, act, at: AT });
  const [row] = await em.find(OutboxEntity, { kind: 'complaint-letter' }, { orderBy: { id: 'desc' }, limit: 1 });
  const { id: outboxId = '', kind = '', payload = {} } = row ?? {};
  return { complaint, row: { outboxId, kind, requestId: null, payload, attempt: 1 } satisfies JobRow };
}

describe('the complainant who left an address is told (std1 p.11)', () => {
  it('of the registration: number, date, who accepted, term and place; once', async () => {
    const { complaint, row } = await letter('register');
    expect(await desk.send(row)).toMatchObject({ transport: 'file' });
    const { to, text, attachments } = await desk.letterOf(row);
    expect(attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf']);
    expect(to).toEqual([{ name: '', address: 'gali@example.kz' }]);
    for (const part of [complaint.incomingNumber ?? '', 'Өтегенов А.Ә.', groupRequestNumber(complaint.code)]) {
      expect(text).toContain(part);
    }
    expect(await desk.send(row)).toMatchObject({ repeated: true });
  });

  it.each(['answer', 'judge', 'return'] as const)('of the %s, with its words', async (act) => {
    const { row } = await letter(act);
    await desk.send(row);
    const { text, html } = await desk.letterOf(row);
    expect(text).toContain(ANSWER);
    expect(html).not.toContain('<b>');
    expect(text).not.toContain('Әбдірахманов');
  });

  it('later, when the mail server is away', async () => {
    const { complaint, row } = await letter('answer');
    await expect(desk.send(row, 'smtp://127.0.0.1:1')).rejects.toThrow('MAIL_UNAVAILABLE');
    const { sentAt = null, lastError } = await desk.db
      .em()
      .findOneOrFail(ComplaintLetterEntity, { complaintId: complaint.id });
    expect([sentAt, lastError]).toEqual([null, 'MAIL_UNAVAILABLE']);
  });
});
