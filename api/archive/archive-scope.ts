import type { ArchiveUnitEntity } from '@kualik/db';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';

/** Roles of the provider and of the audit: they look at the archives of all centres. */
const SEES_ALL = ['provider_head', 'provider_officer', 'auditor'] as const;

/** Whose units: 'all', or those of these offices; null among them stands for cases that never came to an office. */
export type ArchiveScope = 'all' | readonly (string | null)[];

/** The own centre; an employee of a provider's office also keeps what was done without an office. @rule reg p.15(4), p.19(1) */
export async function archiveScope(context: ApiContext): Promise<ArchiveScope> {
  const { roles, officeId } = signedInOf(context);
  if (SEES_ALL.some((role) => roles.includes(role))) return 'all';
  if (officeId === null) return [];
  const office = await officeById(context.em, officeId);
  return office?.kind === 'provider' ? [officeId, null] : [officeId];
}

export function isInScope(scope: ArchiveScope, { officeId = null }: Pick<ArchiveUnitEntity, 'officeId'>): boolean {
  return scope === 'all' || scope.includes(officeId);
}

/** The same as a condition of a query. */
export function whereInScope(scope: Exclude<ArchiveScope, 'all'>): object {
  return { $or: scope.map((officeId) => ({ officeId })) };
}
