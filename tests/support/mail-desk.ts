import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeOutbox, type EmployeeEntity, NotificationEntity, openOutboxOf, type RequestEntity } from '@kualik/db';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import { PAPER_NOT_SEALED } from '@kualik/db/repositories/paper.repository.ts';
import { type JobResult, type JobRow, TemporarilyUnavailable } from '@kualik/worker/job.ts';
import { MAIL_JOBS } from '@kualik/worker/mail/send-mail.job.ts';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { freshDatabase, type TestDatabase } from './database.ts';
import { jobContext, openRow } from './job-context.ts';
import { moveCase, submittedOrder } from './orders.ts';
import { sealPapers } from './seal-papers.ts';
import { storeEmployee } from './stored-cases.ts';

/** Where a case of process N1 stands when its letter is written. */
export interface Fate {
  to: 'P6' | 'P3' | 'P7' | 'P10' | 'X6' | 'P11';
  language?: 'kk' | 'ru' | 'en';
  code?: ErrorCode;
  missing?: string[];
}

export const APPLICANT = {
  surname: 'Ғабдуллина',
  givenName: 'Үміт',
  patronymic: 'Һаронқызы',
  email: 'umit@example.kz',
} as const;
export const AT = new Date('2026-11-22T06:00:00Z');
const AFTER_THE_WAIT = new Date('2027-01-10T06:00:00Z');

/** A database, a mailbox folder and the mail jobs over them. */
export class MailDesk {
  readonly db: TestDatabase;
  readonly folder: string;
  private readonly dataDir: string;

  private constructor(db: TestDatabase) {
    this.db = db;
    this.dataDir = mkdtempSync(join(tmpdir(), 'kualik-mail-'));
    this.folder = join(this.dataDir, 'outbox');
  }

  static async open(): Promise<MailDesk> {
    return new MailDesk(await freshDatabase());
  }

  async close(): Promise<void> {
    await this.db.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Plays the decisions of the process up to the wished end; gives the case and the row of its last letter. */
  async caseAt(fate: Fate): Promise<{ request: RequestEntity; row: JobRow; operator: EmployeeEntity }> {
    const em = this.db.em();
    const operator = await storeEmployee(em, { surname: 'Сәрсенбаева', givenName: 'Айгерім' });
    const request = await submittedOrder(em, { at: AT, applicant: { ...APPLICANT, language: fate.language ?? 'kk' } });
    for (const move of movesTo(fate, operator)) {
      await this.closeLetters(request.id);
      await moveCase(em, request, { type: move.type, step: request.step }, move.at ?? AT, move);
    }
    return { request, operator, row: await openRow(this.db.orm, 'mail', request.id) };
  }

  /** The letters of earlier steps count as sent. */
  private async closeLetters(requestId: string): Promise<void> {
    const em = this.db.em();
    for (const { id, queue } of await openOutboxOf(em, requestId)) {
      if (queue === 'mail') await closeOutbox(em, id, { at: AT, result: {} });
    }
  }

  async send(row: JobRow, smtpUrl: string | null = null): Promise<JobResult> {
    const job = MAIL_JOBS[row.kind];
    if (!job) throw new Error(`no job for ${row.kind}`);
    const context = jobContext({ orm: this.db.orm, dataDir: this.dataDir, at: AT, smtpUrl });
    try {
      return await this.afterSealing(() => job(context, row));
    } finally {
      context.mailer.close();
    }
  }

  /** A letter waits for the sealed paper: the first try makes it, the signer seals it, the next try sends it. */
  private async afterSealing(send: () => Promise<JobResult>): Promise<JobResult> {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof TemporarilyUnavailable) || error.code !== PAPER_NOT_SEALED) throw error;
      await sealPapers(this.db.em(), AT);
      return send();
    }
  }

  fileOf(row: JobRow): string {
    return join(this.folder, `${row.outboxId}.eml`);
  }

  letterOf(row: JobRow): Promise<Email> {
    return PostalMime.parse(readFileSync(this.fileOf(row)));
  }

  notificationOf(row: JobRow): Promise<NotificationEntity> {
    return this.db.em().findOneOrFail(NotificationEntity, { outboxId: row.outboxId });
  }
}

type Wish = Parameters<typeof moveCase>[4];
type Move = { type: 'complete' | 'judge' | 'arrive' | 'expire'; at?: Date } & Wish;

function movesTo({ to, code = 'REGISTER_DISAGREES', missing }: Fate, operator: EmployeeEntity): Move[] {
  const reason = { code };
  const actor = { kind: 'employee', id: operator.id } as const;
  const queried: Move = { type: 'complete' };
  const seen = { 'documents.conform_to_standard': 'passed', 'person.identified': 'passed' } as const;
  const registered: Move[] = [queried, { type: 'judge', checks: { 'registers.all_found': 'passed' } }];
  const handedIn: Move[] = [...registered, { type: 'arrive' }];
  const accepted: Move[] = [
    ...handedIn,
    { type: 'judge', checks: seen, context: { actor, receipt: receipt(operator) } },
  ];
  const confirmed: Move[] = [...accepted, { type: 'complete' }];
  const ends: Record<Fate['to'], Move[]> = {
    P6: registered,
    P3: [queried, { type: 'judge', checks: { 'registers.all_found': 'failed' }, reason }],
    X6: [...registered, { type: 'expire', at: AFTER_THE_WAIT }],
    P7: [
      ...handedIn,
      {
        type: 'judge',
        checks: { ...seen, 'documents.conform_to_standard': 'failed' },
        reason,
        context: { actor, data: { missing: missing ?? [] } },
      },
    ],
    P10: [...confirmed, { type: 'judge', checks: { 'operator_signature.valid': 'failed' }, reason }],
    P11: [...confirmed, { type: 'judge', checks: { 'operator_signature.valid': 'passed' } }, { type: 'complete' }],
  };
  return ends[to];
}

let receipts = 0;

function receipt(operator: EmployeeEntity) {
  receipts += 1;
  return {
    number: `10-${String(receipts).padStart(6, '0')}`,
    service: localized('service.title'),
    items: [{ id: 'application', title: localized('document.application') }],
    handOutAt: new Date('2026-11-24T13:30:00Z'),
    handOutPlace: localized('mail.sender'),
    employeeId: operator.id,
    employeeName: `${operator.surname} ${operator.givenName}`,
    employeePhone: operator.phone,
  };
}
