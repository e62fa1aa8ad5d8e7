import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';
import { OFFICE_HEADS } from './operators.ts';
import type { EmployeeRole } from './staff-roles.ts';

type OfficeKind = keyof typeof OFFICE_HEADS;

/** What somebody is appointed as, and to what kind of office. */
export interface Post {
  role: EmployeeRole;
  officeKind: OfficeKind;
}

/** Where each role sits. Our choice, except where the acts name the place. @rule reg p.5(15), p.13, p.15; std1 p.11 */
export const POST_OFFICES: Record<EmployeeRole, readonly OfficeKind[]> = {
  operator: ['psc', 'provider'],
  supervisor: ['psc', 'provider'],
  archivist: ['psc', 'provider'],
  psc_head: ['psc'],
  psc_office: ['psc'],
  provider_officer: ['provider'],
  provider_head: ['provider'],
  administrator: ['provider'],
  auditor: ['provider'],
  analyst: ['provider'],
  support_officer: ['provider'],
  contact_centre: ['provider'],
  quality_officer: ['provider'],
};

/** Operators are the head's to appoint, by the act; of everybody else it is silent: the administrator's. @rule reg p.5(15), p.15(1) */
export function appointersOf({ role, officeKind }: Post): readonly EmployeeRole[] {
  return role === 'operator' ? OFFICE_HEADS[officeKind] : ['administrator'];
}

/** Who puts the first and the second signature under the order to issue, and who revokes. @rule reg p.15(1) */
export function orderersOf(role: EmployeeRole): Record<'first' | 'second', readonly EmployeeRole[]> {
  return role === 'operator'
    ? { first: ['provider_officer'], second: ['provider_officer', 'provider_head'] }
    : { first: ['administrator'], second: ['administrator', 'provider_head'] };
}

/** Only a centre asks by letter, and only for operators. @rule reg p.5(15), p.15(1) */
export function needsLetter({ role, officeKind }: Post): boolean {
  return role === 'operator' && officeKind === 'psc';
}

/** A post that exists, filled by somebody who may fill it. @rule reg p.5(15), p.15(1) */
export function decideAppointment(post: Post, roles: readonly EmployeeRole[]): Outcome<Post> {
  if (!appointersOf(post).some((role) => roles.includes(role))) return refused('POST_POWER');
  return POST_OFFICES[post.role].includes(post.officeKind) ? ok(post) : refused('POST_OFFICE');
}

/** The signature certificates of those who may order; whoever holds the only one of them may order alone. @rule reg p.15(1) */
export function ordererProfiles(role: EmployeeRole): string[] {
  return orderersOf(role).second.map((orderer) => `${orderer}-sign`);
}
