import type { EntityManager, RequestEntity } from '@kualik/db';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { blockRequest } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import type { CaseEvent, Facts } from '@kualik/domain/engine/case.ts';
import type { Step } from '@kualik/domain/engine/definition.ts';
import { stepOf } from '../cases/allowed-actions.ts';
import type { ApiContext } from '../context.ts';
import { moved } from '../decide/moved.ts';

/** From any step of a definition a refusal is at most this far; more is a loop. */
const MAX_STEPS = 8;

/**
 * Leads a case to its next refusal with the reason that the person did not order it. A case whose certificates are being
 * made cannot be turned: it is marked, and what comes out of it is held at once. @rule std1 p.10
 */
export async function stopCase(
  em: EntityManager,
  context: Pick<ApiContext, 'registry' | 'now'>,
  request: RequestEntity,
  actor: Actor,
): Promise<'stopped' | 'marked'> {
  for (let count = 0; count < MAX_STEPS && !request.finishedAt; count += 1) {
    const step = stepOf(context.registry, request);
    const event = step && turn(step);
    if (!step || !event) break;
    const decision = moved(context, request, event, disputed(step));
    await applyDecision(em, request, event, decision, { actor, at: context.now, data: { code: 'ORDER_DISPUTED' } });
  }
  if (request.finishedAt) return 'stopped';
  const code = 'ORDER_DISPUTED';
  if (await blockRequest(em, { id: request.id, step: request.step }, code))
    await appendAudit(em, { kind: 'case.disputed', actor, at: context.now, requestId: request.id, data: { code } });
  else noteUnchanged();
  return 'marked';
}

/** The event that leads on to a refusal; null where only a result can follow. */
function turn({ id, kind }: Step): CaseEvent | null {
  if (kind === 'condition') return { type: 'judge', step: id };
  if (kind === 'wait') return { type: 'arrive', step: id };
  return kind === 'process' ? { type: 'complete', step: id } : null;
}

function disputed({ checks }: Step): Facts {
  const failed = Object.fromEntries(checks.map((check) => [check, 'failed' as const]));
  const flags = { 'applicant.natural': true, 'applicant.legal': false };
  return { checks: failed, flags, reason: { code: 'ORDER_DISPUTED' } };
}
