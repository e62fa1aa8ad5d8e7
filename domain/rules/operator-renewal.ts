import { ok } from './errors.ts';
import type { Outcome } from './errors.ts';
import { decideOperator } from './operators.ts';
import type { OperatorAction, OperatorActor, OperatorState } from './operators.ts';

/** Where an operator stands, and where the papers of his next certificates stand when he renews them at work. */
export interface OperatorStanding {
  state: OperatorState;
  renewal?: OperatorState | null;
}

/** What leads to certificates; a renewal goes through all of it again. */
const STEPS_OF_PAPERS: readonly OperatorAction[] = ['apply', 'send_letter', 'forgo_letter', 'certify', 'install'];

/** States in which a renewal may be open; in the other ones it is over. */
const AT_WORK: readonly OperatorState[] = ['active', 'suspended'];

/** The state that the papers of his certificates have reached: of the renewal while he works, else of the first time. */
export function stageOf({ state, renewal }: OperatorStanding): OperatorState {
  return state === 'active' ? (renewal ?? state) : state;
}

/**
 * The next standing, or a refusal. A renewal takes the steps of the first time while the operator goes on working; it
 * may begin anew as long as it is not over. @rule reg p.15(1)
 */
export function decideStanding(
  standing: OperatorStanding,
  action: OperatorAction,
  actors: readonly OperatorActor[],
): Outcome<Required<OperatorStanding>> {
  const { state, renewal = null } = standing;
  const isOfPapers = STEPS_OF_PAPERS.includes(action);
  const next = decideOperator(isOfPapers ? stageOf(standing) : state, action, actors);
  if (!next.ok) return next;
  if (action === 'renew') return ok({ state, renewal: 'appointed' });
  if (isOfPapers && state === 'active') return ok({ state, renewal: next.value === 'active' ? null : next.value });
  return ok({ state: next.value, renewal: AT_WORK.includes(next.value) ? renewal : null });
}

/** Minutes that the former certificates outlive the new ones, so that what he signed last is still judged by them. Our choice. */
export const SUPERSEDED_AFTER_MINUTES = 10;
