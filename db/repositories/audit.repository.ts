import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';

import type { EntityManager } from '@mikro-orm/postgresql';
import { noteAudit } from '../audit/audit-trail.ts';
import { canonicalJson } from '../canonical-json.ts';
import { AuditEntity } from '../entities/audit.entity.ts';
import type { ActorKind } from '../entities/event.entity.ts';

export interface Actor {
  kind: ActorKind;
  id: string | null;
}

export interface AuditEntry {
  kind: AuditKind;
  actor: Actor;
  at: Date;
  requestId: string | null;
  /** Ids, hashes and codes; nothing personal. */
  data: Record<string, unknown>;
}

/** Appends in the caller's transaction: the entry and the change it tells of are stored together or not at all. */
export async function appendAudit(em: EntityManager, entry: AuditEntry): Promise<void> {
  await appendAudits(em, [entry]);
}

/** Several entries in their order. */
export async function appendAudits(em: EntityManager, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await em.insertMany(
    AuditEntity,
    entries.map(({ kind, actor, at, requestId, data }) => ({
      at,
      kind,
      actorKind: actor.kind,
      actorId: actor.id,
      requestId,
      data: canonicalJson(data),
    })),
  );
  for (const { kind } of entries) noteAudit(kind);
}

export async function auditOfRequest(em: EntityManager, requestId: string): Promise<AuditEntity[]> {
  return em.find(AuditEntity, { requestId }, { orderBy: { id: 'asc' } });
}
