import type { RequestEntity } from '@kualik/db';
import type { ServiceRegistry, Step } from '@kualik/domain/engine/definition.ts';
import { claimsEndedBefore } from '@kualik/domain/rules/claims.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import type { Permission } from '@kualik/domain/rules/roles.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';
import type { RequestAction } from './case.enums.ts';
import { COUNTER_WORK } from './counter-work.ts';

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

/** Work of a person: where it is awaited, who may do it, which button it is. */
const WORK: readonly { awaits: (step: Step | null) => boolean; permission: Permission; action: RequestAction }[] = [
  { awaits: awaitsPapers, permission: 'request.accept-documents', action: 'ACCEPT_DOCUMENTS' },
  { awaits: awaitsPapers, permission: 'request.refuse', action: 'REFUSE_DOCUMENTS' },
  { awaits: awaitsConfirmation, permission: 'request.confirm', action: 'CONFIRM' },
  ...COUNTER_WORK,
];

/** The buttons of a request for one employee: from the step, his roles and the claim. Each mutation checks again. */
export function requestActions(
  registry: ServiceRegistry,
  request: RequestEntity,
  viewer: SignedIn,
  now: Date,
): RequestAction[] {
  const step = stepOf(registry, request);
  if (request.status === 'COMPLETED') return afterCompletion(step, viewer);
  const work = WORK.filter(({ awaits }) => awaits(step));
  const holder = holderOf(request, now);
  const mayClaim = mayDo(viewer.roles, 'request.claim');
  if (holder !== viewer.employeeId) return work.length > 0 && mayClaim && holder === null ? ['CLAIM'] : [];
  const own = work.filter(({ permission }) => mayDo(viewer.roles, permission));
  return ['RELEASE', ...own.map(({ action }) => action)];
}

/** Only what was delivered by a link has a link to be given again. */
function afterCompletion(step: Step | null, { roles }: SignedIn): RequestAction[] {
  const hasLink = step?.params['deliverTo'] === 'install_link';
  return hasLink && mayDo(roles, 'request.install-link') ? ['ISSUE_INSTALL_LINK'] : [];
}
