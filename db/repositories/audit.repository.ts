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

/** An entry that is appended only if the row that it tells of was changed by the same statement. */
export interface EntryOfRow {
  rowId: string;
  entry: AuditEntry;
}

/** Ends a statement whose `changed(id)` are the rows that it changed: their entries, as the next parameter gives them. */
export const APPEND_ENTRIES_OF_CHANGED = `
  insert into audit (at, kind, actor_kind, actor_id, request_id, data)
  select at, kind, actor_kind, actor_id, request_id, data
    from jsonb_to_recordset(?::jsonb) as entry(position integer, row_id uuid, at timestamptz, kind text, actor_kind text,
                                               actor_id text, request_id uuid, data text)
    join changed on changed.id = entry.row_id
   order by position`;

export function entriesParameter(entries: readonly EntryOfRow[]): string {
  for (const { entry } of entries) noteAudit(entry.kind);
  return JSON.stringify(
    entries.map(({ rowId, entry: { kind, actor, at, requestId, data } }, position) => ({
      ...{ position, row_id: rowId, at, kind, actor_kind: actor.kind, actor_id: actor.id, request_id: requestId },
      data: canonicalJson(data),
    })),
  );
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
