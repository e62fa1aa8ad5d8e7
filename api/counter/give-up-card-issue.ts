import type { EntityManager, RequestEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { issuedOfRequest } from '@kualik/db/repositories/card.repository.ts';
import { keysOfRequest } from '@kualik/db/repositories/order.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import type { Step } from '@kualik/domain/engine/definition.ts';
import { awaitsConfirmation } from '../cases/allowed-actions.ts';
import { awaitsCardKeys, awaitsHandOver, awaitsHandSignature, awaitsOrderData } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { moveAtCounter } from './counter-move.ts';
import type { GiveUpCardIssueInput } from './counter.input.ts';

/** Nobody will ever use a certificate whose key is not on the card. */
const REASON = 'cessationOfOperation';

function isOpen(step: Step | null): boolean {
  const places = [awaitsOrderData, awaitsCardKeys, awaitsHandSignature, awaitsConfirmation, awaitsHandOver];
  return places.some((awaits) => awaits(step));
}

/** Keys are made on a card somewhere on its way: no other case can lose one. @rule reg p.9(6) */
function isCardIssue({ registry }: ApiContext, { serviceId, serviceVersion, channelId }: RequestEntity): boolean {
  const { steps } = registry.service(serviceId, serviceVersion).channel(channelId);
  return [...steps.values()].some(awaitsCardKeys);
}

/** The card is lost or does not hold the keys: the case ends, what was issued for it is revoked, and a new case may begin. @rule reg p.9(10) */
export async function giveUpCardIssue(context: ApiContext, input: GiveUpCardIssueInput): Promise<RequestType> {
  const { em } = context;
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: isOpen });
  if (!isCardIssue(context, request)) throw new CodedError('EVENT_NOT_ALLOWED');
  await tellMover(em, () => em.transactional((inner) => giveUp(inner, context, request)));
  return viewRequest(context, request.id);
}

async function giveUp(em: EntityManager, context: ApiContext, request: RequestEntity): Promise<void> {
  const { now: at } = context;
  const { employeeId: requestedBy } = signedInOf(context);
  const issued = await issuedOfRequest(em, request.id);
  const isIssuing = request.status === 'ISSUING' && issued.length < (await keysOfRequest(em, request.id)).length;
  if (isIssuing) throw new CodedError('CARD_WORK_NOT_READY');
  await moveAtCounter(em, context, request, { event: { type: 'withdraw', step: request.step } });
  for (const { id: certificateId } of issued) {
    await orderRevocation(em, { certificateId, reason: REASON, requestedBy, at });
  }
  const actor = { kind: 'employee', id: requestedBy } as const;
  const data = { certificates: issued.map(({ serialHex }) => serialHex) };
  await appendAudit(em, { kind: 'card.lost', actor, at, requestId: request.id, data });
}
