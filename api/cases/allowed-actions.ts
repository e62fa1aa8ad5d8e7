import type { RequestEntity } from '@kualik/db';
import type { ServiceRegistry, Step } from '@kualik/domain/engine/definition.ts';
import { claimsEndedBefore } from '@kualik/domain/rules/claims.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';
import type { RequestAction } from './case.enums.ts';

type ClaimedRequest = Pick<RequestEntity, 'claimedById' | 'claimTouchedAt'>;

/** Who holds a request now; nobody once the holder was idle too long. */
export function holderOf({ claimedById, claimTouchedAt }: ClaimedRequest, now: Date): string | null {
  const isHeld = claimTouchedAt !== null && claimTouchedAt !== undefined && claimTouchedAt > claimsEndedBefore(now);
  return isHeld ? (claimedById ?? null) : null;
}

export function stepOf(
  registry: ServiceRegistry,
  request: Pick<RequestEntity, 'serviceId' | 'serviceVersion' | 'channelId' | 'step'>,
): Step | null {
  const channel = registry.find(request.serviceId, request.serviceVersion)?.channels.get(request.channelId);
  return channel?.steps.get(request.step) ?? null;
}

/** Papers are awaited here, and a person will judge them. */
export function awaitsPapers(step: Step | null): boolean {
  return step?.kind === 'wait' && step.task === 'await_documents';
}

/** The operator is to certify the request with his signature here. */
export function awaitsConfirmation(step: Step | null): boolean {
  return step?.kind === 'process' && step.task === 'sign_and_send' && step.params['signer'] === 'nca_operator';
}

/** The buttons of a request for one employee: from the step, his roles and the claim. Each mutation checks again. */
export function requestActions(
  registry: ServiceRegistry,
  request: RequestEntity,
  viewer: SignedIn,
  now: Date,
): RequestAction[] {
  if (request.status === 'COMPLETED') return mayDo(viewer.roles, 'request.install-link') ? ['ISSUE_INSTALL_LINK'] : [];
  const step = stepOf(registry, request);
  const isWork = awaitsPapers(step) || awaitsConfirmation(step);
  const holder = holderOf(request, now);
  const mayClaim = mayDo(viewer.roles, 'request.claim');
  if (holder !== viewer.employeeId) return isWork && mayClaim && holder === null ? ['CLAIM'] : [];
  return ['RELEASE', ...workActions(step, viewer)];
}

function workActions(step: Step | null, { roles }: SignedIn): RequestAction[] {
  const actions: RequestAction[] = [];
  if (awaitsPapers(step) && mayDo(roles, 'request.accept-documents')) actions.push('ACCEPT_DOCUMENTS');
  if (awaitsPapers(step) && mayDo(roles, 'request.refuse')) actions.push('REFUSE_DOCUMENTS');
  if (awaitsConfirmation(step) && mayDo(roles, 'request.confirm')) actions.push('CONFIRM');
  return actions;
}
