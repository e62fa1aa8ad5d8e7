import type { ServerParts } from '../server-parts.ts';
import type { AuditGap } from './judge-audit.ts';

/** The answer stands, because the change is made; that its entry is missing is our fault and has to be seen. @rule reg p.19(2) */
export function tellGap({ log, metrics }: Pick<ServerParts, 'log' | 'metrics'>, gap: AuditGap): void {
  metrics.auditGaps.inc({ operation: gap.operation });
  log.error(gap, 'operation left no audit entry');
}
