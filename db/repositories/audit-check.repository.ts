import type { EntityManager } from '@mikro-orm/postgresql';
import type { Finding } from '../audit/finding.ts';
import { AuditCheckEntity } from '../entities/audit-check.entity.ts';
import { newId } from '../ids.ts';

export interface CheckResult {
  heads: number;
  sealedRows: number;
  unsealedRows: number;
  isIndependent: boolean;
  findingCount: number;
  findings: readonly Finding[];
  at: Date;
}

/** Orders a check unless one is open. The id when this call ordered it, null when somebody was faster. */
export async function orderAuditCheck(em: EntityManager, employeeId: string, at: Date): Promise<string | null> {
  const rows: { id: string }[] = await em.execute(
    `insert into audit_check (id, ordered_by_id, ordered_at) values (?, ?, ?)
     on conflict (state) where state = 'ordered' do nothing returning id`,
    [newId(), employeeId, at],
  );
  return rows[0]?.id ?? null;
}

export async function findAuditCheck(em: EntityManager, id: string): Promise<AuditCheckEntity | null> {
  return em.findOne(AuditCheckEntity, { id });
}

/** The checks, the last first. */
export async function latestAuditChecks(em: EntityManager, most: number): Promise<AuditCheckEntity[]> {
  return em.find(AuditCheckEntity, {}, { orderBy: { orderedAt: 'desc', id: 'desc' }, limit: most });
}

/** Stores a result once; a second run of the job changes nothing. True when this call stored it. */
export async function storeAuditCheck(em: EntityManager, id: string, result: CheckResult): Promise<boolean> {
  const { heads, sealedRows, unsealedRows, isIndependent, findingCount, findings, at } = result;
  const rows: unknown[] = await em.execute(
    `update audit_check set state = 'done', heads = ?, sealed_rows = ?, unsealed_rows = ?, is_independent = ?,
            finding_count = ?, findings = ?::jsonb, done_at = ?
      where id = ? and state = 'ordered' returning id`,
    [heads, sealedRows, unsealedRows, isIndependent, findingCount, JSON.stringify(findings), at, id],
  );
  return rows.length === 1;
}
