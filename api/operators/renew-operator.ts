import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { renewCarrierCode } from '@kualik/db/repositories/carrier.repository.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { changeOf } from '@kualik/db/repositories/operator-absence.repository.ts';
import { carrierOf } from '@kualik/db/repositories/operator.repository.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { newCarrierCode } from './carrier-code.ts';
import { loadOwnOperator, viewCarrier } from './carriers.ts';
import { moveOperator } from './move-operator.ts';
import type { CarrierHandOverType } from './operator.type.ts';

/**
 * Begins the renewal of an operator's certificates before they end: a new code for the carrier in his hands, then
 * application, letter and order as the first time. He works with the former ones until the new ones are installed. Begun
 * anew, an unfinished renewal is dropped. @rule reg p.15(1)
 */
export async function renewOperator(context: ApiContext, operatorId: string): Promise<CarrierHandOverType> {
  const { em, now } = context;
  const operator = await loadOwnOperator(context, operatorId);
  if ((await changeOf(em, operatorId)) !== null) throw new CodedError('OPERATOR_STATE');
  const account = operator.employeeId ? await findEmployee(em, operator.employeeId) : null;
  if (account?.state !== 'active') throw new CodedError('OPERATOR_STATE');
  const carrier = await carrierOf(em, operatorId);
  if (carrier === null) throw new CodedError('CARRIER_MISSING');
  const { code, codeSha256, codeExpiresAt } = newCarrierCode(now);
  await em.transactional(async (inner) => {
    const actor = employeeActor(context);
    const as = signedInOf(context).roles;
    const data = { carrierId: carrier.id };
    await moveOperator(inner, { operator, action: 'renew', as, actor, at: now, data });
    const isStored = await renewCarrierCode(inner, { id: carrier.id, operatorId }, { codeSha256, codeExpiresAt });
    if (!isStored) throw new CodedError('STATE_CHANGED');
    const given = { carrierId: carrier.id, serial: carrier.serial, operatorId };
    await appendAudit(inner, { kind: 'carrier.code-renewed', actor, at: now, requestId: null, data: given });
  });
  return { carrier: await viewCarrier(em, carrier.id), code, codeExpiresAt };
}
