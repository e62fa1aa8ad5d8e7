import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { auditedWorkplace, noteAudit } from '../audit/audit-trail.ts';
import { canonicalJson } from '../canonical-json.ts';
import { AuditEntity } from '../entities/audit.entity.ts';
import type { ActorKind } from '../entities/event.entity.ts';
import { givenTable, givenValues } from '../given-rows.ts';
import { runBound } from '../statement.ts';

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

const ENTRY = {
  at: 'timestamptz',
  kind: 'text',
  actor_kind: 'text',
  actor_id: 'text',
  request_id: 'uuid',
  data: 'text',
} as const;
const ENTRY_OF_ROW = { row_id: 'uuid', ...ENTRY } as const;

const APPEND = `insert into audit (at, kind, actor_kind, actor_id, request_id, data)
  select at, kind, actor_kind, actor_id, request_id, data from`;

/** Ends a statement whose `changed(id)` are the rows that it changed: their entries, which are its parameters from `first` on. */
export function appendEntriesOfChanged(first: number): string {
  return `${APPEND} ${givenTable(ENTRY_OF_ROW, first)} as entry join changed on changed.id = row_id order by position`;
}

export function entryValues(entries: readonly EntryOfRow[]): Buffer[] {
  return givenValues(
    ENTRY_OF_ROW,
    entries.map(({ rowId, entry }) => ({ row_id: rowId, ...columnsOf(entry) })),
  );
}

function columnsOf({ kind, actor, at, requestId, data }: AuditEntry) {
  noteAudit(kind);
  const who = { actor_kind: actor.kind, actor_id: actor.id };
  return { at, kind, ...who, request_id: requestId, data: canonicalJson(withPlace(actor, data)) };
}

/** Who, when, and from which workplace: what an employee does names the place he sits at. @rule reg p.15(1), p.19(5) rule 1 */
function withPlace({ kind }: Actor, data: AuditEntry['data']): AuditEntry['data'] {
  const atWorkplace = kind === 'employee' ? auditedWorkplace() : null;
  return atWorkplace === null ? data : { ...data, atWorkplace };
}

/** Appends in the caller's transaction: the entry and the change it tells of are stored together or not at all. */
export async function appendAudit(em: EntityManager, entry: AuditEntry): Promise<void> {
  await appendAudits(em, [entry]);
}

/** Several entries in their order. */
export async function appendAudits(em: EntityManager, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const values = givenValues(ENTRY, entries.map(columnsOf));
  await runBound(em, `${APPEND} ${givenTable(ENTRY)} as entry order by position`, values);
}

export async function auditOfRequest(em: EntityManager, requestId: string): Promise<AuditEntity[]> {
  return em.find(AuditEntity, { requestId }, { orderBy: { id: 'asc' } });
}
