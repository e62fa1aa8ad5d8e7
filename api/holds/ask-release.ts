import type { CertificateEntity, EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { insertHoldSignature } from '@kualik/db/repositories/hold-evidence.repository.ts';
import { currentHoldOf, storeAsked } from '@kualik/db/repositories/hold.repository.ts';
import { isSameOrder } from '@kualik/domain/rules/certificate-owner.ts';
import { decideHold } from '@kualik/domain/rules/holds.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { proveOwner } from './prove-owner.ts';

/**
 * The owner asks with a valid certificate of another order to lift a hold; an operator's confirmation follows. [D]
 */
export async function askHoldRelease(context: ApiContext, cms: Uint8Array): Promise<boolean> {
  const { em, now: at } = context;
  const { signer, targets, evidence } = await proveOwner(context, cms, 'release');
  if (targets.some((target) => isSameOrder(target, signer))) throw new CodedError('HOLD_SIGNER_SAME_ORDER');
  await em.transactional(async (inner) => {
    const askedId = await insertHoldSignature(inner, evidence);
    if (askedId === null) throw new CodedError('HOLD_SIGNATURE_WRONG', { field: 'cms', detail: 'replayed' });
    for (const target of targets) await ask(inner, { target, askedId, at });
  });
  return true;
}

async function ask(
  em: EntityManager,
  { target, askedId, at }: { target: CertificateEntity; askedId: string; at: Date },
): Promise<void> {
  const hold = await currentHoldOf(em, target.id);
  if (hold === null) throw new CodedError('HOLD_NOT_ACTIVE');
  valueOf(decideHold({ ...hold, isAsked: false }, 'ask_release', at));
  if (!(await storeAsked(em, hold.id, askedId))) throw new CodedError('HOLD_NOT_ACTIVE');
  const actor = { kind: 'applicant', id: null } as const;
  const data = { holdId: hold.id, serialHex: hold.serialHex };
  await appendAudit(em, { kind: 'hold.asked', actor, at, requestId: target.requestId ?? null, data });
}
