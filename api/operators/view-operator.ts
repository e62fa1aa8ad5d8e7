import type { OperatorEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { changeOf, openAbsenceOf, openQuestionOf } from '@kualik/db/repositories/operator-absence.repository.ts';
import {
  applicationOf,
  carrierOf,
  findOperator,
  issuedToOperators,
} from '@kualik/db/repositories/operator.repository.ts';
import { workplacesByIds } from '@kualik/db/repositories/registered-workplace.repository.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { loadOperator } from './load-operator.ts';
import { toCarrier, toOperatorSummary } from './operator.mapper.ts';
import type { OperatorAbsenceType, OperatorChangeType, OperatorType, OperatorWorkplaceType } from './operator.type.ts';

/** Everything about an operator; the reading is recorded. @rule reg p.19(1) */
export async function readOperator(context: ApiContext, id: string): Promise<OperatorType> {
  const operator = await loadOperator(context, id);
  const { em, now } = context;
  const data = { operatorId: id };
  await appendAudit(em, { kind: 'operator.read', actor: employeeActor(context), at: now, requestId: null, data });
  return viewOf(context, operator);
}

/** The same after an act of the viewer, which was recorded already. */
export async function viewOperator({ em }: Pick<ApiContext, 'em'>, id: string): Promise<OperatorType> {
  const fork = em.fork();
  const operator = await findOperator(fork, id);
  if (operator === null) throw new CodedError('NOT_FOUND');
  return viewOf({ em: fork }, operator);
}

async function viewOf({ em }: Pick<ApiContext, 'em'>, operator: OperatorEntity): Promise<OperatorType> {
  const { id, iin, phone, workplaceIds, orderNumber, orderDate, orderPaperId, orderSha256, requirementsRef, version } =
    operator;
  const certificates = await issuedToOperators(em, [id]);
  const carrier = await carrierOf(em, id);
  return {
    ...toOperatorSummary(operator, certificates),
    ...{ iin, phone, workplaceIds, orderNumber, orderDate, orderPaperId, orderSha256, requirementsRef, version },
    applicationSha256: (await applicationOf(em, operator))?.documentSha256 ?? null,
    carrier: carrier && toCarrier(carrier),
    certificates,
    workplaces: await workplacesFor(em, operator.namedWorkplaceIds),
    change: await changeFor(em, id),
    absence: await absenceFor(em, id),
    questionId: (await openQuestionOf(em, id))?.id ?? null,
  };
}

async function workplacesFor(em: ApiContext['em'], ids: readonly string[]): Promise<OperatorWorkplaceType[]> {
  return (await workplacesByIds(em, ids)).map(({ id, label, endedAt }) => ({ id, label, isEnded: Boolean(endedAt) }));
}

async function changeFor(em: ApiContext['em'], operatorId: string): Promise<OperatorChangeType | null> {
  const change = await changeOf(em, operatorId);
  if (change === null) return null;
  const { id, kind, effectiveOn } = change;
  return {
    ...{ id, kind, effectiveOn },
    notifiedAt: change.notifiedAt ?? null,
    isLate: change.isLate ?? null,
    accessEndedAt: change.accessEndedAt ?? null,
    revokedAt: change.revokedAt ?? null,
  };
}

async function absenceFor(em: ApiContext['em'], operatorId: string): Promise<OperatorAbsenceType | null> {
  const absence = await openAbsenceOf(em, operatorId);
  if (absence === null) return null;
  const { id, fromOn, expectedTo, reportedAt } = absence;
  return {
    ...{ id, fromOn, expectedTo, reportedAt },
    suspendedAt: absence.suspendedAt ?? null,
    resumeAskedAt: absence.resumeAskedAt ?? null,
  };
}
