import type { EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { appendCardStep, markPersonalised } from '@kualik/db/repositories/card.repository.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { moveAtCounter } from './counter-move.ts';
import type { RecordCardWrittenInput } from './counter.input.ts';
import { loadCard, refuseCard } from './load-card.ts';
import type { CardCase } from './load-card.ts';

/** The result is the record on the card: both certificates were read back and are the issued ones, byte by byte. @rule reg p.9(10) */
export async function recordCardWritten(context: ApiContext, input: RecordCardWrittenInput): Promise<RequestType> {
  const { em } = context;
  const card = await loadCard(context, { id: input.id, version: input.version });
  const { request, certificates } = card;
  if (input.cardId !== card.cardId) throw await refuseCard(context, { request, code: 'CARD_DIFFERENT' });
  const read = new Map<string, Uint8Array>([
    ['sign', input.sign],
    ['auth', input.auth],
  ]);
  const isWhole = certificates.every(({ usage, der }) => der && equalBytes(read.get(usage) ?? new Uint8Array(), der));
  if (!isWhole) throw await refuseCard(context, { request, code: 'CARD_READ_BACK_DIFFERS' });
  await tellMover(em, () => em.transactional((inner) => complete(inner, context, card)));
  return viewRequest(context, request.id);
}

async function complete(em: EntityManager, context: ApiContext, card: CardCase): Promise<void> {
  const { request, certificates } = card;
  const { now: at } = context;
  const { employeeId } = signedInOf(context);
  const event = { type: 'complete', step: request.step } as const;
  await moveAtCounter(em, context, request, { event, data: { cardId: card.cardId } });
  await markPersonalised(em, { cardId: card.cardId, requestId: request.id, at, employeeId });
  for (const { usage, sha256 } of certificates) {
    if ((usage !== 'sign' && usage !== 'auth') || !sha256) continue;
    const row = { requestId: request.id, usage, step: 'read_back', certificateSha256: sha256 } as const;
    await appendCardStep(em, { ...row, employeeId, at });
    const actor = { kind: 'employee', id: employeeId } as const;
    const data = { usage, step: 'read_back', certificateSha256: sha256 };
    await appendAudit(em, { kind: 'card.step', actor, at, requestId: request.id, data });
  }
}
