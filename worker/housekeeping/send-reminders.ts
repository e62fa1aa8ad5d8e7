import { endingWaits, expiringCases, remindOnce } from '@kualik/db/repositories/reminder.repository.ts';
import { dueReminder, EXPIRY_REMINDER_DAYS, WAIT_REMINDER_DAYS } from '@kualik/domain/notifications/reminders.ts';
import type { ProcessContext } from '../job.ts';

const DAY_MS = 86_400_000;
/** Rows read at once; a round reads on until all were seen. */
const BATCH = 500;

/**
 * Queues the reminders that are due: before the thirty-day wait ends and before certificates expire. Each once, whoever looks; certificates that
 * were revoked or replaced are left out by the query. @rule reg t.1 a.5
 */
export async function sendReminders(context: ProcessContext): Promise<number> {
  return (await remindOfWaits(context)) + (await remindOfExpiry(context));
}

async function remindOfWaits({ orm, clock }: ProcessContext): Promise<number> {
  const at = clock.now();
  const span = { after: at, until: daysLater(at, Math.max(...WAIT_REMINDER_DAYS) + 1) };
  return eachPage(
    (beyond) => endingWaits(orm.em.fork(), span, { limit: BATCH, beyond }),
    async ({ requestId, waitUntil }) => {
      const due = dueReminder(WAIT_REMINDER_DAYS, waitUntil, at);
      if (due === null) return false;
      const payload = { step: '', daysLeft: due.daysLeft };
      return remindOnce(orm.em.fork(), { kind: 'wait-reminder', requestId, mark: due.mark, at, payload });
    },
  );
}

async function remindOfExpiry({ orm, clock }: ProcessContext): Promise<number> {
  const at = clock.now();
  const span = { after: at, until: daysLater(at, Math.max(...EXPIRY_REMINDER_DAYS) + 1), at };
  return eachPage(
    (beyond) => expiringCases(orm.em.fork(), span, { limit: BATCH, beyond }),
    async ({ requestId, notAfter }) => {
      const due = dueReminder(EXPIRY_REMINDER_DAYS, notAfter, at);
      if (due === null) return false;
      const payload = { step: '', daysLeft: due.daysLeft, expiresOn: notAfter.toISOString() };
      return remindOnce(orm.em.fork(), { kind: 'expiry-reminder', requestId, mark: due.mark, at, payload });
    },
  );
}

async function eachPage<T extends { requestId: string }>(
  read: (beyond: string | null) => Promise<T[]>,
  act: (row: T) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  let beyond: string | null = null;
  for (;;) {
    const page: T[] = await read(beyond);
    for (const row of page) if (await act(row)) done += 1;
    if (page.length < BATCH) return done;
    beyond = page.at(-1)?.requestId ?? null;
  }
}

function daysLater(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}
