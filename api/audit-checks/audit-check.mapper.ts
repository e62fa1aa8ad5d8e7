import type { AuditCheckEntity } from '@kualik/db/entities/audit-check.entity.ts';
import type { AuditCheckType } from './audit-check.type.ts';

export function toAuditCheck(row: AuditCheckEntity): AuditCheckType {
  const { id, orderedAt, findings } = row;
  return {
    ...{ id, orderedAt, doneAt: row.doneAt ?? null, heads: row.heads ?? null, sealedRows: row.sealedRows ?? null },
    ...{ unsealedRows: row.unsealedRows ?? null, isIndependent: row.isIndependent ?? null },
    findingCount: row.findingCount ?? null,
    findings: (findings ?? []).map(({ code, severity, id: entry, seq }) => ({
      ...{ code, severity, entry: entry ?? null, head: seq ?? null },
    })),
  };
}
