import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { appendCardStep } from '@kualik/db/repositories/card.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import type { RecordCardStepInput } from './counter.input.ts';
import { loadCard, refuseCard } from './load-card.ts';

/** Kept before the next step of the workplace begins: who takes the card out leaves a trace of where it stood. @rule reg p.9(10) */
export async function recordCardStep(context: ApiContext, input: RecordCardStepInput): Promise<boolean> {
  const { em, now: at } = context;
  const { employeeId } = signedInOf(context);
  const { request, cardId, certificates } = await loadCard(context, { id: input.id });
  const { usage, step, certificateSha256 } = input;
  if (input.cardId !== cardId) throw await refuseCard(context, { request, code: 'CARD_DIFFERENT' });
  const isOfCase = certificates.some((one) => one.usage === usage && one.sha256 === certificateSha256);
  if (!isOfCase || usage === 'ssl') throw await refuseCard(context, { request, code: 'CARD_STEP_FOREIGN' });
  await em.transactional(async (inner) => {
    await appendCardStep(inner, { requestId: request.id, usage, step, certificateSha256, employeeId, at });
    const actor = { kind: 'employee', id: employeeId } as const;
    const data = { usage, step, certificateSha256 };
    await appendAudit(inner, { kind: 'card.step', actor, at, requestId: request.id, data });
  });
  return true;
}
