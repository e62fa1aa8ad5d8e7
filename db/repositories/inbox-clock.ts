/** Where the deadline of a case stands; the same words as in the API. */
export type InboxClock = 'ON_TIME' | 'SOON' | 'OVERDUE' | 'PAUSED' | 'MET' | 'MISSED';

/** A deadline nearer than this is shown as soon due. Our own choice: the next working day's work. */
export const SOON_HOURS = 24;

/** The deadline runs against us; while somebody else is awaited it stands still. */
export const DUE_SQL = `case when r.finished_at is null and r.status not in ('WAITING_FOR_APPLICANT', 'WAITING_FOR_PAYMENT')
  then r.service_deadline end`;

export const CLOCK_SQL = `case
  when r.finished_at is not null then case when r.finished_at > r.service_deadline then 'MISSED' else 'MET' end
  when (${DUE_SQL}) is null then 'PAUSED'
  when r.service_deadline < ? then 'OVERDUE'
  when r.service_deadline < ? then 'SOON'
  else 'ON_TIME' end`;

export function clockParams(at: Date): Date[] {
  return [at, new Date(at.getTime() + SOON_HOURS * 3_600_000)];
}
