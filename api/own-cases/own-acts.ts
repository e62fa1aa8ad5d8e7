import type { OwnCase } from '@kualik/db/repositories/own-case.repository.ts';
import { awaitsStaffSignature, isOrderedForLater } from '@kualik/domain/engine/ahead.ts';
import type { ServiceRegistry } from '@kualik/domain/engine/definition.ts';
import { FINAL_STATUSES } from '@kualik/domain/engine/vocabulary.ts';
import { mayCopy, mayCorrectEmail } from '@kualik/domain/rules/own-case-acts.ts';
import { stepOf } from '../cases/allowed-actions.ts';
import type { OwnRequestAct } from './own-case.type.ts';

/** The buttons of an own request. Each mutation checks again. */
export function ownActs(
  registry: ServiceRegistry,
  { request, applicant, isSigned }: OwnCase,
  { now, hasLetter }: { now: Date; hasLetter: boolean },
): OwnRequestAct[] {
  const acts: OwnRequestAct[] = [];
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const step = stepOf(registry, request);
  const isOpen = !FINAL_STATUSES.includes(request.status);
  const isAhead = step?.kind === 'result' && !request.effectBegunAt && isOrderedForLater(request, now);
  if (isOpen && step !== null && (isAhead || awaitsStaffSignature(channel, step))) acts.push('WITHDRAW');
  if (mayCorrectEmail(request.status, isSigned)) acts.push('CORRECT_EMAIL');
  if (applicant.email && hasLetter) acts.push('SEND_MAIL_AGAIN');
  if (mayCopy(request.status)) acts.push('COPY');
  return acts;
}
