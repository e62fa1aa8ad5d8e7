import type { AuditTrail } from '@kualik/db/audit/audit-trail.ts';
import { followAudit } from '@kualik/db/audit/audit-trail.ts';
import { isListName, listSpec } from '@kualik/db/lists/index.ts';
import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { ApiContext } from '../context.ts';
import { sessionWorkplace } from '../sign-in/signed-in.ts';
import { READ } from './read-entries.ts';
import { NOTHING_CHANGED, WRITTEN } from './written-entries.ts';

/** An operation that succeeded without the entry it owes the audit log. */
export interface AuditGap {
  operation: string;
  /** One of these is owed; any entry where the operation is not in the tables. */
  owed: readonly AuditKind[];
  seen: readonly AuditKind[];
}

type Field = GraphQLField<unknown, ApiContext, Record<string, unknown>>;
type IsOwed = (args: Record<string, unknown>, answer: unknown) => boolean;

/**
 * Each mutation that succeeds, and each query that answers with personal data, is judged by the entries it appended. Does not
 * check what the entry says, nor the fields below a root field. @rule reg p.19(1), p.19(2)
 */
export function judgeAudit(schema: GraphQLSchema, tell: (gap: AuditGap) => void): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    if (!NOTHING_CHANGED.includes(field.name)) judge(field, kindsOf(WRITTEN, field.name), () => true, tell);
  const reads = new Set(Object.values(READ).flat());
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (field.name === 'list') judge(field, ['list.read'], namesPeople, tell);
    if (reads.has(field.name)) judge(field, kindsOf(READ, field.name), showsSomebody, tell);
  }
  return schema;
}

function kindsOf(table: Partial<Record<AuditKind, readonly string[]>>, operation: string): AuditKind[] {
  return (Object.keys(table) as AuditKind[]).filter((kind) => table[kind]?.includes(operation));
}

function judge(field: Field, owed: readonly AuditKind[], isOwed: IsOwed, tell: (gap: AuditGap) => void): void {
  const { resolve, name: operation } = field;
  if (!resolve) throw new Error(`${operation} has no resolver`);
  field.resolve = (source, args, context, info): Promise<unknown> => {
    const workplaceId = sessionWorkplace(context);
    const work = { operation, owed, workplaceId, isOwed: (answer: unknown) => isOwed(args, answer) };
    return judgeWork(work, tell, () => resolve(source, args, context, info));
  };
}

interface Work {
  operation: string;
  owed: readonly AuditKind[];
  isOwed: (answer: unknown) => boolean;
  /** Where the employee sits who does it. */
  workplaceId: string | null;
}

/** Does the work; when it succeeded without an entry that it owes, that is told. @rule reg p.19(2) */
export async function judgeWork<T>(
  { operation, owed, isOwed, workplaceId }: Work,
  tell: (gap: AuditGap) => void,
  work: () => T | Promise<T>,
): Promise<T> {
  const { result, trail } = await followAudit<T>(work, workplaceId);
  if (isOwed(result) && !isPaid(owed, trail)) tell({ operation, owed, seen: [...trail.kinds] });
  return result;
}

function isPaid(owed: readonly AuditKind[], { kinds, isUnchanged }: AuditTrail): boolean {
  if (isUnchanged) return true;
  return owed.length === 0 ? kinds.size > 0 : owed.some((kind) => kinds.has(kind));
}

function namesPeople({ name }: Record<string, unknown>): boolean {
  return typeof name === 'string' && isListName(name) && listSpec(name).isPersonal;
}

/** Not an empty answer: nothing, no rows, or a page without rows. */
function showsSomebody(_args: Record<string, unknown>, answer: unknown): boolean {
  if (answer === null || answer === undefined) return false;
  const { items, nodes, edges } = answer as { items?: unknown; nodes?: unknown; edges?: unknown };
  const rows = items ?? nodes ?? edges ?? answer;
  return !Array.isArray(rows) || rows.length > 0;
}
