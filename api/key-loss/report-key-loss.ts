import type { EmployeeEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { insertKeyLoss } from '@kualik/db/repositories/key-loss.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { mayReportKeyLossOf } from '@kualik/domain/rules/key-loss.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { holdConfirmedSince } from './hold-confirmed.ts';
import type { KeyLossOutcomeType, ReportKeyLossInput } from './key-loss.type.ts';
import { suspendOperator } from './suspend-operator.ts';
import { tellOfLoss } from './tell-of-loss.ts';

/** Suspicion of a lost key: account suspended, sessions ended, everything since on hold, in one transaction. @rule reg p.19(5) rule 3 */
export async function reportKeyLoss(context: ApiContext, input: ReportKeyLossInput): Promise<KeyLossOutcomeType> {
  const { em, now: at } = context;
  const { since } = input;
  if (since > at) throw new CodedError('KEY_LOSS_MOMENT', { field: 'since' });
  const reporter = signedInOf(context);
  const operator = await operatorOf(context, input.employeeId ?? reporter.employeeId);
  const isSelf = operator.id === reporter.employeeId;
  const actor = { kind: 'employee', id: reporter.employeeId } as const;
  return em.transactional(async (inner) => {
    const loss = { employeeId: operator.id, since, channel: isSelf ? 'self' : 'superior' } as const;
    const decided = { state: 'acted', decidedById: reporter.employeeId, decidedAt: at } as const;
    const reported = { reportedById: reporter.employeeId, reportedAt: at };
    const id = await insertKeyLoss(inner, { ...loss, ...reported, ...decided });
    const data = { keyLossId: id, employeeId: operator.id, since: since.toISOString(), channel: loss.channel };
    await appendAudit(inner, { kind: 'key-loss.reported', actor, at, requestId: null, data });
    await suspendOperator(inner, { employeeId: operator.id, keyLossId: id, actor, at });
    const held = await holdConfirmedSince(inner, { id, ...loss }, { actor, at });
    await tellOfLoss(inner, 'key_loss_acted', { id, employeeId: operator.id, at });
    return { id, state: 'acted' as const, held };
  });
}

async function operatorOf(context: ApiContext, employeeId: string): Promise<EmployeeEntity> {
  const operator = isUuid(employeeId) ? await findEmployee(context.em, employeeId) : null;
  if (operator === null) throw new CodedError('NOT_FOUND');
  const reporter = signedInOf(context);
  const office = operator.officeId ? await officeById(context.em, operator.officeId) : null;
  const mayReport = mayReportKeyLossOf(reporter, { employeeId, office });
  if (!mayReport) throw new CodedError('FORBIDDEN');
  return operator;
}
