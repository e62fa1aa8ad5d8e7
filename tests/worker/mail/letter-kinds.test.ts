import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOutbox, OutboxEntity, StaffNoticeEntity } from '@kualik/db';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { isLetterKind, LETTER_TEMPLATES } from '@kualik/domain/notifications/letter-templates.ts';
import { MAIL_JOBS } from '@kualik/worker/mail/send-mail.job.ts';
import type { Fate } from '../../support/mail-desk.ts';
import { AT, MailDesk } from '../../support/mail-desk.ts';

let desk: MailDesk;

beforeAll(async () => {
  desk = await MailDesk.open();
});
afterAll(() => desk.close());

/** A case at which such a letter goes out; the others fit a case that was finished. */
const FATES: Partial<Record<string, Fate>> = {
  application: { to: 'P6' },
  'wait-reminder': { to: 'P6' },
  refusal: { to: 'P7', code: 'DOCUMENTS_INCOMPLETE', missing: ['identity-document'] },
  lapse: { to: 'X6' },
};
/** What the row of a reminder or of a hold says. */
const PAYLOAD = {
  ...{ step: '', daysLeft: 10, days: 10, renewed: true },
  ...{ expiresOn: '2026-12-02T06:00:00Z', holdUntil: '2026-12-22T06:00:00Z' },
};
const KINDS = Object.keys(LETTER_TEMPLATES).filter(isLetterKind);

describe('every kind of letter (reg p.12)', () => {
  it.each(KINDS.flatMap((kind) => (['kk', 'ru', 'en'] as const).map((language) => [kind, language] as const)))(
    '%s is written in %s with all that it names',
    async (kind, language) => {
      const { request, row } = await desk.caseAt({ ...(FATES[kind] ?? { to: 'P11' }), language });
      const wish = { queue: 'mail', kind, requestId: request.id, payload: PAYLOAD, at: AT };
      const letterRow = { ...row, kind, payload: PAYLOAD, outboxId: await addOutbox(desk.db.em(), wish) };
      await desk.send(letterRow);
      const { subject, text = '', headers } = await desk.letterOf(letterRow);
      expect(headers.find(({ key }) => key === 'x-kualik-kind')?.value).toBe(kind);
      expect(`${subject}\n${text}`).not.toMatch(/[{}]|undefined|null|Invalid Date|NaN/);
      expect(text.length).toBeGreaterThan(100);
      const slots = LETTER_TEMPLATES[kind].lines.flatMap((line) =>
        typeof line === 'object' && 'link' in line ? [line.link] : [],
      );
      expect([kind, (text.match(/http:\/\/localhost:4000\//g) ?? []).length >= slots.length]).toEqual([kind, true]);
    },
  );
});

describe('a notice to an employee (reg p.15)', () => {
  async function notice(): Promise<{ id: string; row: Parameters<MailDesk['send']>[0] }> {
    const about = {
      kind: 'operator_certified',
      role: 'psc_office',
      officeId: null,
      subjectId: crypto.randomUUID(),
    } as const;
    const id = await addStaffNotice(desk.db.em(), { ...about, recipient: 'hat@semey.example.kz', at: AT });
    const open = await desk.db
      .em()
      .find(OutboxEntity, { kind: 'staff-notice', closedAt: null }, { orderBy: { id: 'desc' }, limit: 1 });
    const { id: outboxId = '', payload = {} } = open[0] ?? {};
    return { id, row: { outboxId, kind: 'staff-notice', requestId: '', payload, attempt: 1 } };
  }

  it('goes to the corporate address in both languages, once, naming nobody', async () => {
    const { id, row } = await notice();
    expect(await desk.send(row)).toMatchObject({ noticeId: id });
    const letter = await desk.letterOf(row);
    expect(letter.to).toEqual([{ name: '', address: 'hat@semey.example.kz' }]);
    const { sentAt, subjectId } = await desk.db.em().findOneOrFail(StaffNoticeEntity, { id });
    expect(sentAt).toEqual(AT);
    expect(letter.text).toContain(subjectId);
    expect(await desk.send(row)).toMatchObject({ repeated: true });
  });

  it('waits when the mail server is away, and tells why', async () => {
    const { id, row } = await notice();
    await expect(desk.send(row, 'smtp://127.0.0.1:1')).rejects.toThrow('MAIL_UNAVAILABLE');
    const { sentAt = null, lastError } = await desk.db.em().findOneOrFail(StaffNoticeEntity, { id });
    expect([sentAt, lastError]).toEqual([null, 'MAIL_UNAVAILABLE']);
  });

  it('has a job, as every kind of letter has', () => {
    expect(Object.keys(MAIL_JOBS).sort()).toEqual([...KINDS, 'complaint-letter', 'staff-notice'].sort());
  });
});
