import { createHash } from 'node:crypto';
import type { EntityManager } from '@kualik/db';
import { addStaffNotice, hasStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { CALENDAR_DATA } from '@kualik/domain/data/calendar.ts';
import { dayOf, startOfDay } from '@kualik/domain/rules/calendar-days.ts';
import { openCalendarQuestions } from '@kualik/domain/rules/year-calendar.ts';
import type { ProcessContext } from '../job.ts';
import { withLease } from '../lease.ts';

const KIND = 'calendar_unconfirmed';

/** Tells the administrator once a month of each thing that nobody has confirmed in this year's calendar and the next. @rule std1 p.4(1) */
export async function warnOfCalendar({ orm, clock }: ProcessContext): Promise<boolean> {
  return withLease(orm, 'kualik.calendar-warnings', async (em) => {
    const at = clock.now();
    const today = dayOf(at);
    for (const question of openCalendarQuestions(CALENDAR_DATA, Number(today.slice(0, 4)))) {
      await warnOnce(em, question, { at, since: startOfDay(`${today.slice(0, 7)}-01`) });
    }
  });
}

async function warnOnce(
  em: EntityManager,
  facts: { year: number; warning: string },
  { at, since }: { at: Date; since: Date },
): Promise<void> {
  const subjectId = idOf(`${facts.year} ${facts.warning}`);
  if (await hasStaffNotice(em, { kind: KIND, subjectId, since })) return;
  await addStaffNotice(em, { kind: KIND, role: 'administrator', officeId: null, subjectId, facts, at });
}

/** The subject of a notice is a UUID; a question of the calendar has the same one every month (RFC 9562 5.8). */
function idOf(question: string): string {
  const hex = createHash('sha256').update(`kualik/calendar ${question}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
