import { KAZAKHSTAN_CALENDAR } from '../data/calendar.ts';
import type { WorkingCalendar } from '../data/calendar.ts';
import { workingDaysDeadline } from './working-days.ts';

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
