import type { EntityManager } from '@mikro-orm/postgresql';
import { AuditHeadEntity } from '../entities/audit-head.entity.ts';
import { appendAudit } from '../repositories/audit.repository.ts';
import { readHeadFile, setAsideHeads, writeHeadFile } from './head-files.ts';
import { lastHead } from './seal-batch.ts';

export interface RestoredHeads {
  setAside: string[];
  written: number;
}

/**
 * After a restore: heads of the lost time are set aside (the check goes on naming them), lost head files are written
 * again, and an audit entry says that a restore took place.
 */
export async function reconcileHeads(
  em: EntityManager,
  headsDir: string,
  backup: { createdAt: string },
  at: Date,
): Promise<RestoredHeads> {
  const last = await lastHead(em);
  const label = at
    .toISOString()
    .replace(/[^0-9]/g, '')
    .slice(0, 14);
  const setAside = setAsideHeads(headsDir, last?.seq ?? 0, label);
  let written = 0;
  for (const { seq, seal } of await em.find(AuditHeadEntity, {}, { orderBy: { seq: 'asc' } })) {
    if (readHeadFile(headsDir, seq) !== null) continue;
    writeHeadFile(headsDir, seq, seal);
    written += 1;
  }
  await appendAudit(em, {
    kind: 'database.restored',
    actor: { kind: 'system', id: null },
    at,
    requestId: null,
    data: { backupOf: backup.createdAt, setAside, lastHead: last?.headSha256 ?? null },
  });
  return { setAside, written };
}
