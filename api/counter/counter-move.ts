import type { EntityManager, RequestEntity } from '@kualik/db';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import type { CaseEvent, Facts } from '@kualik/domain/engine/case.ts';
import { serviceDeadline } from '@kualik/domain/engine/limits.ts';
import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { moved } from '../decide/moved.ts';

interface CounterMove {
  event: CaseEvent;
  facts?: Facts;
  auditKind?: AuditKind;
  /** Ids, hashes and codes. */
  data?: Record<string, unknown>;
}

const NOTHING: Facts = { checks: {}, flags: {} };

/** One event of a case that the signed-in employee holds; a step that starts a term of the service stores it. @rule std1 p.4(1) */
export async function moveAtCounter(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  { event, facts = NOTHING, auditKind, data = {} }: CounterMove,
): Promise<void> {
  const { employeeId } = signedInOf(context);
  const { registry, now: at } = context;
  const decision = moved(context, request, event, facts);
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const deadline = serviceDeadline(channel, decision.path, at);
  await applyDecision(em, request, event, decision, {
    actor: { kind: 'employee', id: employeeId },
    at,
    data,
    claimedBy: employeeId,
    ...(auditKind && { auditKind }),
    ...(deadline && { serviceDeadline: deadline }),
  });
}
