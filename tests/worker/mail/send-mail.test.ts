import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import {
  addOutbox,
  applyDecision,
  DocumentEntity,
  type EntityManager,
  NotificationEntity,
  RequestEntity,
} from '@kualik/db';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { JobRow } from '@kualik/worker/job.ts';
import { MAIL_JOBS } from '@kualik/worker/mail/send-mail.job.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { jobContext, openRow } from '../../support/job-context.ts';
import { reread, submittedOrder } from '../../support/orders.ts';
import { pdfInfo, pdfText } from '../../support/pdf.ts';
import { storeEmployee } from '../../support/stored-cases.ts';
import { MailServer } from '../../support/mail-server.ts';

const at = new Date('2026-11-22T06:00:00Z');
const applicant = {
  surname: 'Ғабдуллина',
  givenName: 'Үміт',
  patronymic: 'Һаронқызы',
  email: 'umit@example.kz',
} as const;
let db: TestDatabase;
let dataDir: string;
const servers: MailServer[] = [];

beforeAll(async () => {
  db = await freshDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'kualik-mail-'));
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});
afterAll(async () => {
  await db.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function context(smtpUrl: string | null = null, now = at) {
  return jobContext({ orm: db.orm, dataDir, at: now, smtpUrl });
}

async function send(row: JobRow, smtpUrl: string | null = null) {
  const job = MAIL_JOBS[row.kind];
  if (!job) throw new Error(`no job for ${row.kind}`);
  const { mailer, ...rest } = context(smtpUrl);
  try {
    return await job({ ...rest, mailer }, row);
  } finally {
    mailer.close();
  }
}

async function letterOf(row: JobRow): Promise<Email> {
  return PostalMime.parse(readFileSync(join(dataDir, 'outbox', `${row.outboxId}.eml`)));
}

async function notificationOf(row: JobRow): Promise<NotificationEntity> {
  return db.em().findOneOrFail(NotificationEntity, { outboxId: row.outboxId });
}

interface Fate {
  to: 'P6' | 'P3' | 'P7' | 'P10' | 'X6' | 'P11';
  language?: 'kk' | 'ru' | 'en';
  code?: ErrorCode;
  missing?: string[];
  employeeId?: string;
}

/** Brings a stored case to an end by the one door that changes states; the decisions themselves are tested elsewhere. */
async function caseAt(fate: Fate): Promise<{ request: RequestEntity; row: JobRow }> {
  const em: EntityManager = db.em();
  const request = await submittedOrder(em, { at, applicant: { ...applicant, language: fate.language ?? 'kk' } });
  const ends = { P6: 'WAITING_FOR_APPLICANT', P11: 'COMPLETED', X6: 'LAPSED' } as const;
  const kinds = { P3: 'no_register_data', P7: 'documents', P10: 'request_check' } as const;
  const refusalKind = fate.to === 'P3' || fate.to === 'P7' || fate.to === 'P10' ? kinds[fate.to] : undefined;
  const status = fate.to === 'P6' || fate.to === 'P11' || fate.to === 'X6' ? ends[fate.to] : 'REFUSED';
  const task = fate.to === 'P6' ? 'notify' : fate.to === 'X6' ? 'lapse' : 'refusal';
  const wait = { task: 'await_documents', step: 'P6', params: { until: '2026-12-22T18:59:59.999Z' } } as const;
  const reason = { code: fate.code ?? 'REGISTER_DISAGREES' } as const;
  const moved = {
    kind: 'moved',
    from: request.step,
    to: fate.to,
    path: [fate.to],
    status,
    finished: fate.to !== 'P6',
    effects:
      fate.to === 'P11'
        ? []
        : [{ task, step: fate.to === 'P6' ? 'P5' : fate.to, params: {} } as const, ...(fate.to === 'P6' ? [wait] : [])],
    ...(refusalKind && { refusal: { kind: refusalKind, step: fate.to, reason } }),
  } as const;
  const actor = fate.employeeId
    ? ({ kind: 'employee', id: fate.employeeId } as const)
    : ({ kind: 'system', id: null } as const);
  const data = fate.missing ? { missing: fate.missing } : {};
  await applyDecision(
    em,
    request,
    { type: 'complete', step: request.step },
    { ...moved, effects: [...moved.effects], path: [...moved.path] },
    { actor, at, data },
  );
  return { request, row: await openRow(db.orm, 'mail', request.id) };
}

describe('the letter with the application', () => {
  it('carries the number in subject and first line and the PDF of the application', async () => {
    const { request, row } = await caseAt({ to: 'P6' });
    await send(row);
    const letter = await letterOf(row);
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
    const stored = await db.em().findOneOrFail(DocumentEntity, { requestId: request.id, kind: 'application' });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(stored.sha256);
  });

  it.each([
    ['ru', 'Здравствуйте, Үміт Һаронқызы!', 'zayavlenie-'],
    ['en', 'Dear Үміт Һаронқызы,', 'application-'],
  ] as const)('speaks %s when the applicant chose it', async (language, greeting, file) => {
    const { row } = await caseAt({ to: 'P6', language });
    await send(row);
    const letter = await letterOf(row);
    expect(letter.text).toContain(greeting);
    expect(letter.attachments[0]?.filename).toContain(file);
  });

  it('is sent once: a job that runs again sends nothing and changes nothing', async () => {
    const { request, row } = await caseAt({ to: 'P6' });
    await send(row);
    const file = join(dataDir, 'outbox', `${row.outboxId}.eml`);
    const first = statSync(file);
    expect(await send(row)).toMatchObject({ repeated: true });
    expect(statSync(file).ino).toBe(first.ino);
    expect(await db.em().count(NotificationEntity, { requestId: request.id })).toBe(1);
    expect(await db.em().count(DocumentEntity, { requestId: request.id })).toBe(1);
  });

  it('leaves files that only the service reads, and no half-written ones', async () => {
    const { row } = await caseAt({ to: 'P6' });
    await send(row);
    expect(statSync(join(dataDir, 'outbox', `${row.outboxId}.eml`)).mode & 0o077).toBe(0);
    expect(readdirSync(join(dataDir, 'outbox')).every((name) => name.endsWith('.eml'))).toBe(true);
  });
});

describe('the notice of issue', () => {
  it('has the install link with its secret after #, stores only the hash and lets it live 30 days', async () => {
    const { request, row } = await caseAt({ to: 'P11' });
    await send(row);
    const letter = await letterOf(row);
    const [, secret] = /http:\/\/localhost:4000\/install#([\w-]{43})(?![\w-])/.exec(letter.text ?? '') ?? [];
    expect(secret).toBeDefined();
    expect(letter.html).toContain(`/install#${secret}`);
    const now = await reread(db.em(), request.id);
    expect(now.installTokenSha256).toBe(createHash('sha256').update(secret!).digest('hex'));
    expect(now.installExpiresAt?.toISOString()).toBe('2026-12-22T06:00:00.000Z');
    const rows: Record<string, unknown>[] = await db.em().execute(
      `select coalesce(jsonb_agg(to_jsonb(r))::text, '') || (select coalesce(jsonb_agg(to_jsonb(n))::text, '') from notification n)
        || (select coalesce(jsonb_agg(to_jsonb(o))::text, '') from outbox o)
        || (select coalesce(jsonb_agg(to_jsonb(a))::text, '') from audit a) as everything from request r`,
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('carries another link when the applicant asks for one, and the older one ends', async () => {
    const { request, row } = await caseAt({ to: 'P11' });
    await send(row);
    const first = (await reread(db.em(), request.id)).installTokenSha256;
    const outboxId = await addOutbox(db.em(), {
      queue: 'mail',
      kind: 'issued',
      requestId: request.id,
      payload: { step: '', renewed: true },
      at,
    });
    await send({ ...row, outboxId, payload: { step: '', renewed: true } });
    expect((await reread(db.em(), request.id)).installTokenSha256).not.toBe(first);
    expect(await db.em().count(NotificationEntity, { requestId: request.id, state: 'sent' })).toBe(2);
  });
});

describe('the letter of a refusal', () => {
  it('brings annex 13 when papers are missing', async () => {
    const operator = await storeEmployee(db.em(), { surname: 'Сәрсенбаева', givenName: 'Айгерім' });
    const missing = ['identity-document'];
    const wish = { to: 'P7', code: 'DOCUMENTS_INCOMPLETE', missing, employeeId: operator.id } as const;
    const { row } = await caseAt({ ...wish, missing });
    await send(row);
    const letter = await letterOf(row);
    expect(letter.subject).toContain('Құжаттар қабылданбады');
    const pdf = new Uint8Array(letter.attachments[0]?.content as ArrayBuffer);
    const text = pdfText(pdf);
    expect(text).toContain('20-бабының 2-тармағын');
    expect(text).toContain('1) Жеке тұлғаның жеке басын куәландыратын құжат');
    expect(text).toContain('Сәрсенбаева Айгерім');
    expect(pdfInfo(pdf)).toMatch(/Pages:\s+2\n/);
  });

  it.each([
    ['P3', 'REGISTER_DISAGREES', 'сәйкес келмейді', 'тармағы: 6(3)'],
    ['P7', 'FINGERPRINT_MISMATCH', 'кілттер белгісі', 'шарты: 2'],
    ['P10', 'CONFIRMATION_CERT_REVOKED', 'кері қайтарып алынған', 'шарты: 3'],
  ] as const)('is motivated at %s by %s, with its clause', async (to, code, reason, clause) => {
    const { row } = await caseAt({ to, code });
    await send(row);
    const letter = await letterOf(row);
    expect(letter.text).toContain(reason);
    expect(letter.text).toContain(clause);
    const text = pdfText(new Uint8Array(letter.attachments[0]?.content as ArrayBuffer));
    expect(text).toContain('Дәлелді бас тарту');
    expect(text).toContain(code);
  });

  it('tells of the lapse with a notice of its own', async () => {
    const { row } = await caseAt({ to: 'X6', language: 'ru' });
    await send(row);
    const letter = await letterOf(row);
    expect(letter.text).toContain('документы не сданы в срок');
    const text = pdfText(new Uint8Array(letter.attachments[0]?.content as ArrayBuffer));
    expect(text).toContain('Уведомление об истечении срока заявки');
  });
});

describe('the mail server', () => {
  it('gets the same letter over SMTP, with the identity of the outbox row', async () => {
    const server = await MailServer.start();
    servers.push(server);
    const { row } = await caseAt({ to: 'P6' });
    expect(await send(row, server.url)).toMatchObject({ transport: 'smtp' });
    const [letter] = await server.letters();
    expect(letter?.messageId).toBe(`<${row.outboxId}@localhost>`);
    expect(letter?.from?.name).toBe('Ұлттық куәландырушы орталық');
    expect(letter?.attachments).toHaveLength(1);
  });

  it('that is down loses nothing: the letter waits, shows its tries and goes out later', async () => {
    const { row } = await caseAt({ to: 'P6' });
    await expect(send(row, 'smtp://127.0.0.1:1')).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });
    await expect(send(row, 'smtp://127.0.0.1:1')).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });
    expect(await notificationOf(row)).toMatchObject({ state: 'queued', attempts: 2, lastError: 'MAIL_UNAVAILABLE' });
    const server = await MailServer.start();
    servers.push(server);
    await send(row, server.url);
    expect(await notificationOf(row)).toMatchObject({ state: 'sent', attempts: 3, lastError: null });
    expect(await server.letters()).toHaveLength(1);
  });

  it('that refuses the recipient for good closes the row, and the letter says so', async () => {
    const server = await MailServer.start({ refuse: 550 });
    servers.push(server);
    const { row } = await caseAt({ to: 'P6' });
    await expect(send(row, server.url)).rejects.toMatchObject({
      name: 'PermanentFailure',
      code: 'MAIL_RECIPIENT_REFUSED',
    });
    expect(await notificationOf(row)).toMatchObject({ state: 'failed', lastError: 'MAIL_RECIPIENT_REFUSED' });
  });

  it('that is busy is tried again', async () => {
    const server = await MailServer.start({ refuse: 451 });
    servers.push(server);
    const { row } = await caseAt({ to: 'P6' });
    await expect(send(row, server.url)).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });
    expect(await notificationOf(row)).toMatchObject({ state: 'queued', attempts: 1 });
  });
});
