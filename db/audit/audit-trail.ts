import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';

/** What the audit log was told while one piece of work ran. Says nothing about entries whose transaction was rolled back. */
export interface AuditTrail {
  readonly kinds: Set<AuditKind>;
  /** Registered workplace of the session in which an employee does the work; each entry of his names it. */
  readonly workplaceId: string | null;
  /** The work found nothing to change: done and recorded by an earlier call, or nobody to do it for. */
  isUnchanged: boolean;
}

const trails = new AsyncLocalStorage<AuditTrail>();

/** Runs the work and tells with its result which entries it appended, however deep in it. @rule reg p.19(2) */
export async function followAudit<T>(
  work: () => T | Promise<T>,
  workplaceId: string | null = null,
): Promise<{ result: T; trail: AuditTrail }> {
  const trail: AuditTrail = { kinds: new Set(), isUnchanged: false, workplaceId };
  return { result: await trails.run(trail, async () => work()), trail };
}

/** The registered workplace where the work of this moment is done, when an employee sits at one. @rule reg p.19(5) rule 1 */
export function auditedWorkplace(): string | null {
  return trails.getStore()?.workplaceId ?? null;
}

export function noteAudit(kind: AuditKind): void {
  trails.getStore()?.kinds.add(kind);
}

/** Said where a call succeeds and changes nothing: a repeated one, whose first has left its entry, or one that finds nobody. */
export function noteUnchanged(): void {
  const trail = trails.getStore();
  if (trail) trail.isUnchanged = true;
}
