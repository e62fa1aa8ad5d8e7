import { KAZAKHSTAN_CALENDAR } from '../data/calendar.ts';
import type { WorkingCalendar } from '../data/calendar.ts';
import { startOfDay, dayOf } from './calendar-days.ts';
import { workingDaysDeadline, workingDayBefore } from './working-days.ts';

/** Working days to answer a complaint, from its registration, by who answers. @rule std1 p.11 */
export const COMPLAINT_WORKING_DAYS = { provider: 5, quality_body: 15 } as const;

export type ComplaintBody = keyof typeof COMPLAINT_WORKING_DAYS;

/** Until when a registered complaint is answered. Does not know an extension: the standard has none. @rule std1 p.11 */
export function complaintDueAt(
  registeredAt: Date,
  body: ComplaintBody,
  calendar: WorkingCalendar = KAZAKHSTAN_CALENDAR,
): Date {
  return workingDaysDeadline(registeredAt, COMPLAINT_WORKING_DAYS[body], calendar);
}

/** From when the head is reminded: the beginning of the last working day before that of the end. Our own choice. @rule std1 p.11 */
export function complaintWarnedFrom(due: Date, calendar: WorkingCalendar = KAZAKHSTAN_CALENDAR): Date {
  return startOfDay(workingDayBefore(dayOf(due), calendar));
}
