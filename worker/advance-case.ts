import { applyDecision, type DecisionContext, type EntityManager, type Move, type RequestEntity } from '@kualik/db';
import type { CaseEvent, Facts, Moved } from '@kualik/domain/engine/case.ts';
import { decide } from '@kualik/domain/engine/decide.ts';
import { serviceDeadline } from '@kualik/domain/engine/limits.ts';
import type { ServiceRegistry } from '@kualik/domain/engine/definition.ts';
import { PermanentFailure, TemporarilyUnavailable } from './job.ts';

/** Decides one event of a case and stores the decision. An event the case does not take ends the job, an unavailable check repeats it. */
export async function advanceCase(
  em: EntityManager,
  registry: ServiceRegistry,
  request: RequestEntity,
  event: CaseEvent,
  facts: Facts,
  context: DecisionContext,
): Promise<Moved> {
  const move = moveOf(registry, request, event, facts, context);
  await applyDecision(em, request, event, move.decision, move.context);
  return move.decision;
}

/** The decision of one event, for `applyDecisions`; throws as `advanceCase` does. */
export function moveOf(
  registry: ServiceRegistry,
  request: RequestEntity,
  event: CaseEvent,
  facts: Facts,
  context: DecisionContext,
): Move {
  const { serviceId, serviceVersion, channelId, step, status, stepEnteredAt: enteredAt, effectiveAt } = request;
  const state = { serviceId, serviceVersion, channelId, step, status, enteredAt, effectiveAt };
  const decision = decide(state, event, facts, context.at, registry);
  if (decision.kind === 'rejected') throw new PermanentFailure(decision.code);
  if (decision.kind === 'waiting') throw new TemporarilyUnavailable('CHECK_UNAVAILABLE');
  const channel = registry.service(serviceId, serviceVersion).channel(channelId);
  const due = serviceDeadline(channel, decision.path, context.at); // a re-issue is due from its registration, std1 p.4(2)
  return { request, event, decision, context: due === null ? context : { serviceDeadline: due, ...context } };
}
