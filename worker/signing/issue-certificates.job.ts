import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import type { RequestEntity } from '@kualik/db';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { isHandedOverLater } from '@kualik/domain/rules/deliveries.ts';
import { advanceCase } from '../advance-case.ts';
import { type Job, PermanentFailure } from '../job.ts';
import { authoriseOrder } from './authorised-order.ts';
import { givenUp, type GivenUp } from './authorised-reissue.ts';
import { orderFor } from './certificate-order.ts';
import { type IssuingStep, issuingSteps } from './issuing-steps.ts';
import { raiseAlarm } from './raise-alarm.ts';
import { orderRevocation } from './revoke.job.ts';
import type { SignerContext } from './signer-context.ts';

/** Issues what one confirmed request orders: a certificate for each key, then the case is complete. @rule reg p.6(11) */
export const issueCertificates: Job<SignerContext> = async (context, row) => {
  const em = context.orm.em.fork();
  const request = await findRequest(em, row.requestId ?? '');
  if (request === null) throw new PermanentFailure('REQUEST_UNKNOWN');
  if (request.finishedAt || request.step !== row.payload['step']) return { skipped: request.status };
  const plan = await issuingPlan(context, request);
  if ('code' in plan) return raiseAlarm(context, row, request, plan.code);
  await runSteps(plan.steps);
  return { issued: plan.usages };
};

export async function runSteps(steps: readonly IssuingStep[]): Promise<void> {
  for (const step of steps) await step.run();
}

export type IssuingPlan = { steps: IssuingStep[]; usages: string[] } | { code: ErrorCode };

/** The steps of a case: the authorising signature is verified again, then the cycle of each key, then the decision. */
export async function issuingPlan(context: SignerContext, request: RequestEntity): Promise<IssuingPlan> {
  const authorisation = await authoriseOrder(context, context.orm.em.fork(), request);
  if (authorisation.kind !== 'authorised') return { code: authorisation.code };
  const { document } = authorisation;
  if (document.decision !== 'issue') return { code: 'CONFIRMATION_CONTENT_DIFFERS' };
  const predecessors = await givenUp(context, context.orm.em.fork(), request.id);
  if ('code' in predecessors) return predecessors;
  const { store, journal, clock } = context;
  const tools = { store, journal, now: () => clock.now() };
  const orders = authorisation.keys.map((key) => orderFor(context, request.id, document, key));
  const cycles = orders.flatMap((order) => issuingSteps(tools, order));
  const decision = { name: 'complete the case', run: () => completeCase(context, request.id, predecessors) };
  const isHandOver = isHandedOverLater(stepParams(context, request));
  return { steps: isHandOver ? cycles : [...cycles, decision], usages: orders.map((order) => order.usage) };
}

function stepParams({ registry }: SignerContext, request: RequestEntity): Readonly<Record<string, unknown>> {
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  return channel.steps.get(request.step)?.params ?? {};
}

/**
 * The decision asks, too: a case that is finished already was completed before a crash. Predecessors are revoked only
 * now, when the new certificates are there: their revocation is ordered in the same transaction. @rule reg p.7(8)
 */
export async function completeCase(
  { orm, registry, clock }: SignerContext,
  requestId: string,
  predecessors: readonly GivenUp[] = [],
): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    const request = await findRequest(em, requestId);
    if (request === null || request.finishedAt) return;
    const facts = { checks: {}, flags: {} };
    const at = clock.now();
    const event = { type: 'complete', step: request.step } as const;
    await advanceCase(em, registry, request, event, facts, { actor: { kind: 'system', id: 'signer' }, at });
    for (const { certificateId, signedBy } of predecessors)
      await orderRevocation(em, { certificateId, reason: 'superseded', requestedBy: signedBy, at });
  });
}
