import type { CaseEvent, Moved, RefusalReason } from '@kualik/domain/engine/case.ts';
import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import type { ReceiptItem } from './entities/receipt.entity.ts';
import type { RequestEntity } from './entities/request.entity.ts';
import type { Actor } from './repositories/audit.repository.ts';

export interface ReceiptFacts {
  number: string;
  service: LocalizedText;
  items: ReceiptItem[];
  handOutAt: Date;
  handOutPlace: LocalizedText;
  employeeId: string;
  employeeName: string;
  employeePhone: string;
}

export interface DecisionContext {
  actor: Actor;
  at: Date;
  /** Of a refusal, where the decision itself carries none. */
  reason?: RefusalReason;
  /** Kept with the event and the audit entry: ids, hashes and codes. */
  data?: Record<string, unknown>;
  auditKind?: AuditKind;
  /** Needed when the decision issues a receipt. */
  receipt?: ReceiptFacts;
  /** When the service has to be done; kept when left out. */
  serviceDeadline?: Date;
  /** The change happens only while this employee holds the claim. */
  claimedBy?: string;
}

/** One decision about one case, with who made it and when. */
export interface Move {
  request: RequestEntity;
  event: CaseEvent;
  decision: Moved;
  context: DecisionContext;
}

/** Why the case is refused; undefined when it is not. */
export function reasonOf({ decision, context }: Move): RefusalReason | undefined {
  return decision.refusal ? (decision.refusal.reason ?? context.reason) : undefined;
}
