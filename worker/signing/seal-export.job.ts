import { appendAudit, type ListExportEntity } from '@kualik/db';
import { isListName, listSpec } from '@kualik/db/lists/index.ts';
import { listRows } from '@kualik/db/lists/list-query.ts';
import { EXPORT_ROWS, type ListSpec } from '@kualik/db/lists/list-spec.ts';
import { findListExport, storeSealedExport } from '@kualik/db/repositories/list-export.repository.ts';
import { canonicalBytes } from '@kualik/domain/rules/canonical-document.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import { type Job, PermanentFailure } from '../job.ts';
import type { SignerContext } from './signer-context.ts';

/** What the rows were chosen by: a filtered list must not look whole. Roles only where they choose the rows. */
function askedOf(spec: ListSpec, { query, orderedAt }: ListExportEntity) {
  const { filters, sort, officeId, roles } = query;
  const applied = spec.officeId === undefined && spec.scopes === undefined ? null : officeId;
  return { filters, sort: sort ?? spec.sort, officeId: applied, roles: roles ?? null, at: orderedAt.toISOString() };
}

/** Reads the ordered list and puts it under the provider's seal: canonical JSON that openssl gives back. */
export const sealExport: Job<SignerContext> = async ({ orm, clock, seal }, row) => {
  const id = row.payload['exportId'];
  const order = typeof id === 'string' ? await findListExport(orm.em.fork(), id) : null;
  if (order === null || !isListName(order.list)) throw new PermanentFailure('EXPORT_UNKNOWN');
  if (order.state === 'done') return { already: true };
  const spec = listSpec(order.list);
  const rows: (string | null)[][] = [];
  const query = { ...order.query, first: EXPORT_ROWS, after: null };
  for await (const { cells } of listRows(orm.em.fork(), spec, query, EXPORT_ROWS + 1)) rows.push(cells);
  const isCut = rows.length > EXPORT_ROWS;
  const at = clock.now();
  const content = canonicalBytes({
    type: 'kualik/list-export/2',
    list: order.list,
    asked: askedOf(spec, order),
    columns: spec.columns.map(({ name }) => name),
    rows: rows.slice(0, EXPORT_ROWS),
    isCut,
    orderedBy: order.orderedById,
    sealedAt: at.toISOString(),
  });
  const sealed = await seal.attached(content, at);
  const rowCount = Math.min(rows.length, EXPORT_ROWS);
  const stored = { sealed, sha256: await sha256Hex(sealed), rowCount, isCut, at };
  await orm.em.fork().transactional(async (em) => {
    if (!(await storeSealedExport(em, order.id, stored))) return;
    const data = { exportId: order.id, list: order.list, sha256: stored.sha256, rowCount };
    await appendAudit(em, { kind: 'list.sealed', actor: { kind: 'system', id: 'signer' }, at, requestId: null, data });
  });
  return { rowCount, sha256: stored.sha256 };
};
