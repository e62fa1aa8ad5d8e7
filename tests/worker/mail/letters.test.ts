import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { addOutbox, ApplicantEntity, DocumentEntity, NotificationEntity } from '@kualik/db';
import { AT, MailDesk } from '../../support/mail-desk.ts';
import { reread } from '../../support/orders.ts';
import { pdfInfo, pdfText } from '../../support/pdf.ts';

let desk: MailDesk;

beforeAll(async () => {
  desk = await MailDesk.open();
});
afterAll(() => desk.close());

describe('the letter with the application', () => {
  it('carries the number in subject and first line and the PDF of the application', async () => {
    const { request, row } = await desk.caseAt({ to: 'P6' });
    await desk.send(row);
    const letter = await desk.letterOf(row);
    const grouped = request.number.replace(/(.{4})(?=.)/g, '$1-');
    expect(letter.subject).toContain(grouped);
    expect(letter.text?.split('\n')[0]).toContain(grouped);
    expect(letter.to).toEqual([{ name: 'Ғабдуллина Үміт Һаронқызы', address: 'umit@example.kz' }]);
    expect(letter.text).toContain('2026 жылғы 22 желтоқсан');
    expect(letter.html).toContain('lang="kk"');
    const [pdf] = letter.attachments;
    expect(pdf?.filename).toBe(`otinish-${request.number}.pdf`);
    const bytes = new Uint8Array(pdf?.content as ArrayBuffer);
    expect(pdfText(bytes)).toContain(grouped);
    const stored = await desk.db.em().findOneOrFail(DocumentEntity, { requestId: request.id, kind: 'application' });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(stored.sha256);
  });

  it.each([
    ['ru', 'Здравствуйте, Үміт Һаронқызы!', 'zayavlenie-'],
    ['en', 'Dear Үміт Һаронқызы,', 'application-'],
  ] as const)('speaks %s when the applicant chose it', async (language, greeting, file) => {
    const { row } = await desk.caseAt({ to: 'P6', language });
    await desk.send(row);
    const letter = await desk.letterOf(row);
    expect(letter.text).toContain(greeting);
    expect(letter.attachments[0]?.filename).toContain(file);
  });

  it('is sent once: a job that runs again sends nothing and changes nothing', async () => {
    const { request, row } = await desk.caseAt({ to: 'P6' });
    await desk.send(row);
    const file = desk.fileOf(row);
    const first = statSync(file);
    expect(await desk.send(row)).toMatchObject({ repeated: true });
    expect(statSync(file).ino).toBe(first.ino);
    expect(await desk.db.em().count(NotificationEntity, { requestId: request.id })).toBe(1);
    expect(await desk.db.em().count(DocumentEntity, { requestId: request.id })).toBe(1);
  });

  it('leaves files that only the service reads, and no half-written ones', async () => {
    const { row } = await desk.caseAt({ to: 'P6' });
    await desk.send(row);
    expect(statSync(desk.fileOf(row)).mode & 0o077).toBe(0);
    expect(readdirSync(desk.folder).every((name) => name.endsWith('.eml'))).toBe(true);
  });
});

describe('the notice of issue', () => {
  it('has the install link with its secret after #, stores only the hash and lets it live 30 days', async () => {
    const { request, row } = await desk.caseAt({ to: 'P11' });
    await desk.send(row);
    const letter = await desk.letterOf(row);
    const [, secret] = /http:\/\/localhost:4000\/install#([\w-]{43})(?![\w-])/.exec(letter.text ?? '') ?? [];
    expect(secret).toBeDefined();
    expect(letter.html).toContain(`/install#${secret}`);
    const now = await reread(desk.db.em(), request.id);
    expect(now.installTokenSha256).toBe(createHash('sha256').update(secret!).digest('hex'));
    expect(now.installExpiresAt?.toISOString()).toBe('2026-12-22T06:00:00.000Z');
    const rows: Record<string, unknown>[] = await desk.db.em().execute(
      `select coalesce(jsonb_agg(to_jsonb(r))::text, '') || (select coalesce(jsonb_agg(to_jsonb(n))::text, '') from notification n)
        || (select coalesce(jsonb_agg(to_jsonb(o))::text, '') from outbox o)
        || (select coalesce(jsonb_agg(to_jsonb(a))::text, '') from audit a) as everything from request r`,
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('carries another link when the applicant asks for one, and the older one ends', async () => {
    const { request, row } = await desk.caseAt({ to: 'P11' });
    await desk.send(row);
    const first = (await reread(desk.db.em(), request.id)).installTokenSha256;
    const outboxId = await addOutbox(desk.db.em(), {
      queue: 'mail',
      kind: 'issued',
      requestId: request.id,
      payload: { step: '', renewed: true },
      at: AT,
    });
    await desk.send({ ...row, outboxId, payload: { step: '', renewed: true } });
    expect((await reread(desk.db.em(), request.id)).installTokenSha256).not.toBe(first);
    expect(await desk.db.em().count(NotificationEntity, { requestId: request.id, state: 'sent' })).toBe(2);
  });
});

describe('an applicant who left no address', () => {
  it('gets the paper at the counter: it is made, nothing is sent, and the letter stands as none (std1 p.10)', async () => {
    const { request, row } = await desk.caseAt({
      to: 'P7',
      code: 'DOCUMENTS_INCOMPLETE',
      missing: ['identity-document'],
    });
    await desk.db.em().nativeUpdate(ApplicantEntity, { id: request.applicantId }, { email: null });
    expect(await desk.send(row)).toMatchObject({ skipped: 'no address', papers: 1 });
    expect(existsSync(desk.fileOf(row))).toBe(false);
    expect(await desk.notificationOf(row)).toMatchObject({ state: 'none', recipient: null, sentAt: null });
    expect(await desk.db.em().count(DocumentEntity, { requestId: request.id, kind: 'refusal' })).toBe(1);
  });
});

describe('the letter of a refusal', () => {
  it('brings annex 13 when papers are missing', async () => {
    const missing = ['identity-document'];
    const { row } = await desk.caseAt({ to: 'P7', code: 'DOCUMENTS_INCOMPLETE', missing });
    await desk.send(row);
    const letter = await desk.letterOf(row);
    expect(letter.subject).toContain('Құжаттар қабылданбады');
    const pdf = new Uint8Array(letter.attachments[0]?.content as ArrayBuffer);
    const text = pdfText(pdf);
    // A hyphen at the end of a line is lost by pdftotext.
    expect(text.replaceAll('-', '')).toContain('20бабының 2тармағын');
    expect(text).toContain('1) Жеке тұлғаның жеке басын куәландыратын құжат');
    expect(text).toContain('Сәрсенбаева Айгерім');
    expect(pdfInfo(pdf)).toMatch(/Pages:\s+2\n/);
  });

  it.each([
    ['P3', 'REGISTER_DISAGREES', 'сәйкес келмейді', 'тармағы: 6(3)'],
    ['P7', 'FINGERPRINT_MISMATCH', 'кілттер белгісі', 'шарты: 2'],
    ['P10', 'CONFIRMATION_CERT_REVOKED', 'кері қайтарып алынған', 'шарты: 3'],
  ] as const)('is motivated at %s by %s, with its clause', async (to, code, reason, clause) => {
    const { row } = await desk.caseAt({ to, code });
    await desk.send(row);
    const letter = await desk.letterOf(row);
    expect(letter.text).toContain(reason);
    expect(letter.text).toContain(clause);
    const text = pdfText(new Uint8Array(letter.attachments[0]?.content as ArrayBuffer));
    expect(text).toContain('Дәлелді бас тарту');
    expect(text).toContain(code);
  });

  it('tells of the lapse with a notice of its own', async () => {
    const { row } = await desk.caseAt({ to: 'X6', language: 'ru' });
    await desk.send(row);
    const letter = await desk.letterOf(row);
    expect(letter.text).toContain('документы не сданы в срок');
    const text = pdfText(new Uint8Array(letter.attachments[0]?.content as ArrayBuffer));
    expect(text).toContain('Уведомление об истечении срока заявки');
  });
});
