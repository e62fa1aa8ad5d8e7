import type { EntityManager, OperatorEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { storeStanding } from '@kualik/db/repositories/operator.repository.ts';
import { decideStanding, stageOf } from '@kualik/domain/rules/operator-renewal.ts';
import type { OperatorAction, OperatorActor } from '@kualik/domain/rules/operators.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';

interface Move {
  operator: OperatorEntity;
  action: OperatorAction;
  /** As whom the mover acts: his roles, or the operator himself. */
  as: readonly OperatorActor[];
  actor: Actor;
  at: Date;
  /** Ids, hashes and codes for the audit. */
  data?: Record<string, unknown>;
  /** The account that becomes the operator's. */
  employeeId?: string;
}

/** Decides and stores one step of an operator in the caller's transaction; the one who comes second is told. @rule reg p.15(1) */
export async function moveOperator(em: EntityManager, move: Move): Promise<void> {
  const { operator, action, as, actor, at, data = {}, employeeId } = move;
  const next = valueOf(decideStanding(operator, action, as));
  const round = action === 'renew' ? operator.round + 1 : operator.round;
  const change = { ...next, round, ...(employeeId !== undefined && { employeeId }) };
  if (!(await storeStanding(em, operator, change))) throw new CodedError('STATE_CHANGED');
  const told = { operatorId: operator.id, action, from: stageOf(operator), to: stageOf(next), round, ...data };
  await appendAudit(em, { kind: 'operator.moved', actor, at, requestId: null, data: told });
}
