import type { OfficeKind } from '../data/regions.ts';
import { closingOf } from './office-hours.ts';
import type { EmployeeRole } from './staff-roles.ts';

/** Whose work ends with the counter. Others work when they are needed. */
const COUNTER_ROLES: readonly EmployeeRole[] = ['operator'];

/** Whose session it is, where, and since when. */
export interface CounterSession {
  roles: readonly EmployeeRole[];
  /** Null when he has no office. */
  officeKind: OfficeKind | null;
  openedAt: Date;
}

/**
 * The closing of his office at which a session is locked; null when none locks it: who signs in after closing or on a day
 * off is not locked by a closing that is over. Does not know the end of the session by time. @rule reg p.19(5) rule 7
 */
export function lockMoment({ roles, officeKind, openedAt }: CounterSession): Date | null {
  if (officeKind === null || !roles.some((role) => COUNTER_ROLES.includes(role))) return null;
  const closing = closingOf(officeKind, openedAt);
  return closing !== null && openedAt < closing ? closing : null;
}
