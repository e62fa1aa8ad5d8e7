import type { EntityManager, KeyCarrierEntity, OperatorEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import {
  findCarrier,
  handOverCarrier as storeHandOver,
  insertCarrier,
  returnCarrier as storeReturn,
} from '@kualik/db/repositories/carrier.repository.ts';
import { carrierOf } from '@kualik/db/repositories/operator.repository.ts';
import { stageOf } from '@kualik/domain/rules/operator-renewal.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { newCarrierCode } from './carrier-code.ts';
import { loadOperator, ownOfficeOf, requireAppointer } from './load-operator.ts';
import type { CarrierReturn } from './operator.enums.ts';
import type { RegisterCarrierInput } from './operator.input.ts';
import { toCarrier } from './operator.mapper.ts';
import type { CarrierHandOverType, KeyCarrierType } from './operator.type.ts';

/** Takes a carrier of the own centre into the register, with its place of keeping. @rule reg p.15(1), p.19(5) rule 6 */
export async function registerCarrier(context: ApiContext, input: RegisterCarrierInput): Promise<KeyCarrierType> {
  const { em, now } = context;
  const officeId = input.officeId ?? ownOfficeOf(context);
  // What the administrator hands to the staff he appoints belongs to their office.
  if (officeId !== signedInOf(context).officeId) await requireAppointer(context, { role: 'supervisor', officeId });
  const { serial, model, placeOfKeeping } = input;
  const carrier = { serial, model, placeOfKeeping, officeId };
  const id = await em.transactional(async (inner) => {
    const carrierId = await insertCarrier(inner, carrier);
    if (carrierId === null) throw new CodedError('CARRIER_KNOWN', { field: 'serial' });
    const data = { carrierId, serial: input.serial };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'carrier.registered', actor, at: now, requestId: null, data });
    return carrierId;
  });
  return viewCarrier(em, id);
}

/** Hands a free carrier to an appointed operator; the code lets him, and nobody else, apply. @rule reg p.15(1) */
export async function handOverCarrier(
  context: ApiContext,
  { carrierId, operatorId }: { carrierId: string; operatorId: string },
): Promise<CarrierHandOverType> {
  const { em, now } = context;
  const operator = await loadOwnOperator(context, operatorId);
  if (stageOf(operator) !== 'appointed') throw new CodedError('OPERATOR_STATE');
  const carrier = isUuid(carrierId) ? await findCarrier(em, carrierId) : null;
  if (carrier?.officeId !== operator.officeId) throw new CodedError('NOT_FOUND', { field: 'carrierId' });
  if ((await carrierOf(em, operatorId)) !== null) throw new CodedError('CARRIER_NOT_FREE');
  const { code, codeSha256, codeExpiresAt } = newCarrierCode(now);
  await em.transactional(async (inner) => {
    const handedOverById = signedInOf(context).employeeId;
    const given = { operatorId, handedOverAt: now, handedOverById, codeSha256, codeExpiresAt };
    if (!(await storeHandOver(inner, carrierId, given))) throw new CodedError('CARRIER_NOT_FREE');
    const data = { carrierId, serial: carrier.serial, operatorId };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'carrier.handed-over', actor, at: now, requestId: null, data });
  });
  return { carrier: await viewCarrier(em, carrierId), code, codeExpiresAt };
}

/** Back into the store, or written off. @rule reg p.15(1) */
export async function returnCarrier(
  context: ApiContext,
  { operatorId, outcome }: { operatorId: string; outcome: CarrierReturn },
): Promise<KeyCarrierType> {
  const { em, now } = context;
  await loadOwnOperator(context, operatorId);
  const carrier = await carrierOf(em, operatorId);
  if (carrier === null) throw new CodedError('NOT_FOUND');
  await em.transactional(async (inner) => {
    const isStored = await storeReturn(inner, { id: carrier.id, operatorId }, { state: outcome, at: now });
    if (!isStored) throw new CodedError('STATE_CHANGED');
    const data = { carrierId: carrier.id, operatorId, outcome };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'carrier.returned', actor, at: now, requestId: null, data });
  });
  return viewCarrier(em, carrier.id);
}

/** Carriers change hands within an office; who sees all of them moves those of his own only. */
export async function loadOwnOperator(context: ApiContext, operatorId: string): Promise<OperatorEntity> {
  const operator = await loadOperator(context, operatorId);
  if (operator.role !== 'operator') await requireAppointer(context, operator);
  else if (operator.officeId !== ownOfficeOf(context)) throw new CodedError('OPERATOR_OTHER_OFFICE');
  return operator;
}

export async function viewCarrier(em: EntityManager, id: string): Promise<KeyCarrierType> {
  const carrier: KeyCarrierEntity | null = await findCarrier(em.fork(), id);
  if (carrier === null) throw new CodedError('NOT_FOUND');
  return toCarrier(carrier);
}
