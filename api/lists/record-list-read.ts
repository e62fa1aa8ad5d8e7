import { createHash } from 'node:crypto';
import type { EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { ListSpec } from '@kualik/db/lists/list-spec.ts';
import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import type { ListConditions } from './permitted-list.ts';

interface Reading {
  kind: Extract<AuditKind, 'list.read' | 'list.exported'>;
  rowCount: number;
  format: 'page' | 'csv' | 'sealed-json';
}

/** Who saw which list. Values of the conditions may be personal: only their hash is kept. @rule reg p.19(1) */
export async function recordListRead(
  em: EntityManager,
  context: ApiContext,
  spec: ListSpec,
  query: ListConditions,
  { kind, rowCount, format }: Reading,
): Promise<void> {
  const columns = query.filters.map(({ column, operator }) => `${column} ${operator}`);
  const conditionsSha256 = createHash('sha256').update(JSON.stringify(query)).digest('hex');
  await appendAudit(em, {
    kind,
    actor: { kind: 'employee', id: signedInOf(context).employeeId },
    at: context.now,
    requestId: null,
    data: { list: spec.name, format, columns, conditionsSha256, rowCount },
  });
}
