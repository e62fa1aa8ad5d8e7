import type { RequestEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { eventsOf } from '@kualik/db/repositories/event.repository.ts';
import { recordCardArrival } from '@kualik/db/repositories/identity-card.repository.ts';
import { findRequestByNumber } from '@kualik/db/repositories/request.repository.ts';
import { identityCardDeadline, serviceStartedAt } from '@kualik/domain/engine/limits.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { IdentityCardArrivalType } from './identity-card.type.ts';

/** The finished card is at the PSC of the request: recorded once, from then on two working days are owed. @rule std1 p.4(1) */
export async function recordIdentityCardArrival(context: ApiContext, text: string): Promise<IdentityCardArrivalType> {
  const request = await awaitedRequest(context, text);
  const { em, now: arrivedAt, registry } = context;
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const handedInAt = serviceStartedAt(channel, await eventsOf(em, request.id));
  const serviceDeadline = identityCardDeadline(channel, handedInAt, arrivedAt);
  await em.transactional(async (inner) => {
    const isRecorded = await recordCardArrival(inner, request.id, { arrivedAt, serviceDeadline });
    if (!isRecorded) throw new CodedError('IDENTITY_CARD_ARRIVED');
    const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
    const data = { serviceDeadline: serviceDeadline?.toISOString() ?? null };
    await appendAudit(inner, { kind: 'identity-card.arrived', actor, at: arrivedAt, requestId: request.id, data });
  });
  return { requestId: request.id, number: request.number, arrivedAt, serviceDeadline };
}

async function awaitedRequest(context: ApiContext, text: string): Promise<RequestEntity> {
  const number = parseRequestNumber(text);
  const request = number.ok ? await findRequestByNumber(context.em, number.value) : null;
  if (request === null) throw new CodedError('NOT_FOUND');
  if (request.officeId !== signedInOf(context).officeId) throw new CodedError('IDENTITY_CARD_OTHER_OFFICE');
  if (request.identityCardArrivedAt) throw new CodedError('IDENTITY_CARD_ARRIVED');
  if (!request.withIdentityCard || request.finishedAt) throw new CodedError('IDENTITY_CARD_NOT_AWAITED');
  return request;
}
