import type { EntityManager } from '@kualik/db';
import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { livingCertificatesOfRequest } from '@kualik/db/repositories/hold.repository.ts';
import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { placeHolds } from './place-holds.ts';
import type { HoldAct } from './place-holds.ts';
import type { HoldOutcomeType } from './hold.type.ts';
import { stopCase } from './stop-case.ts';

/** "I did not order this": holds what was issued for the case; where nothing is issued yet the case goes no further. [D] */
export async function holdCase(
  em: EntityManager,
  context: Pick<ApiContext, 'registry' | 'now'>,
  requestId: string,
  act: HoldAct,
): Promise<HoldOutcomeType> {
  const request = await findRequest(em, requestId);
  if (request === null) throw new CodedError('NOT_FOUND');
  const isOpen = !request.finishedAt;
  const stopped = isOpen ? await stopCase(em, context, request, act.actor) : null;
  const certificates = await livingCertificatesOfRequest(em, requestId, context.now);
  const holds = await placeHolds(em, certificates, act);
  if (!isOpen && certificates.length === 0) throw new CodedError('HOLD_NOTHING_TO_HOLD');
  if (holds.length === 0 && !isOpen) noteUnchanged();
  return { held: holds.length, isHeld: certificates.length > 0, isOrderStopped: stopped !== null };
}
