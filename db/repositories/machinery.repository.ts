import type { EntityManager } from '@mikro-orm/postgresql';

/** Letters of the last day by their state, and when one last went out. */
export interface MailFigures {
  queued: number;
  failed: number;
  bounced: number;
  sent: number;
  lastSentAt: Date | null;
  oldestQueuedAt: Date | null;
}

/** Work that waits in a queue. */
export interface WaitingWork {
  queue: string;
  waiting: number;
  oldestAt: Date;
  /** Tried at least once without success. */
  retried: number;
}

const asDate = (moment: string | Date | null): Date | null => (moment === null ? null : new Date(moment));

/** The letters as they stand: what waits at all, and what became of those of the day before `at`. */
export async function mailFigures(em: EntityManager, at: Date): Promise<MailFigures> {
  const [row] = await em.execute<MailFigures[]>(
    `select count(*) filter (where state = 'queued')::int as queued,
            count(*) filter (where state = 'failed' and queued_at > ?)::int as failed,
            count(*) filter (where state = 'bounced' and bounced_at > ?)::int as bounced,
            count(*) filter (where state = 'sent' and sent_at > ?)::int as sent,
            max(sent_at) as "lastSentAt", min(queued_at) filter (where state = 'queued') as "oldestQueuedAt"
       from notification`,
    [1, 2, 3].map(() => new Date(at.getTime() - 86_400_000)),
  );
  if (!row) throw new Error('an aggregate always has its row');
  return { ...row, lastSentAt: asDate(row.lastSentAt), oldestQueuedAt: asDate(row.oldestQueuedAt) };
}

export async function waitingWork(em: EntityManager): Promise<WaitingWork[]> {
  const rows = await em.execute<WaitingWork[]>(
    `select queue, count(*)::int as waiting, min(created_at) as "oldestAt",
            count(*) filter (where attempts > 1)::int as retried
       from outbox where closed_at is null group by queue order by queue`,
  );
  return rows.map((row) => ({ ...row, oldestAt: new Date(row.oldestAt) }));
}
