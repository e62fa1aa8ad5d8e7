import type { CaseState } from './case.ts';
import type { Channel, Step } from './definition.ts';

/** The step and what follows it on the good way, along `next` and `pass`. Expects a definition without cycles. */
function goodWay(channel: Pick<Channel, 'steps'>, from: Step): Step[] {
  const next = channel.steps.get(from.next ?? from.pass ?? '');
  return next === undefined ? [from] : [from, ...goodWay(channel, next)];
}

/** True while somebody of the staff still has to sign for the case; false in a process that nobody of the staff signs. */
export function awaitsStaffSignature(channel: Pick<Channel, 'steps'>, step: Step): boolean {
  return goodWay(channel, step).some(
    ({ task, params }) =>
      task === 'sign_and_send' && params['signer'] !== undefined && params['signer'] !== 'applicant',
  );
}

/** True while the moment for which the applicant ordered the result is still ahead. */
export function isOrderedForLater({ effectiveAt }: Pick<CaseState, 'effectiveAt'>, now: Date): boolean {
  return effectiveAt !== null && effectiveAt !== undefined && now < effectiveAt;
}
