import type { EntityManager, HoldEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { certificateById } from '@kualik/db/repositories/issuing.repository.ts';
import { holdsByIds, storeBecameRevocation } from '@kualik/db/repositories/hold.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { decideHold, REASON_OF_CHANNEL } from '@kualik/domain/rules/holds.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';

/** The provider revokes what the worklist of a lost key holds, all named ones or none. @rule reg p.19(5) rule 3 */
export async function revokeHeld(context: ApiContext, ids: readonly string[]): Promise<number> {
  const { em, now } = context;
  const wanted = [...new Set(ids)];
  const holds = wanted.every(isUuid) ? await holdsByIds(em, wanted) : [];
  if (holds.length < wanted.length) throw new CodedError('NOT_FOUND');
  for (const hold of holds) valueOf(decideHold({ ...hold, isAsked: false }, 'revoke_worklist', now));
  const by = signedInOf(context).employeeId;
  await em.transactional(async (inner) => {
    for (const hold of holds) await revoke(inner, hold, { by, at: now });
  });
  return holds.length;
}

async function revoke(em: EntityManager, hold: HoldEntity, { by, at }: { by: string; at: Date }): Promise<void> {
  if (!(await storeBecameRevocation(em, hold.id, at))) throw new CodedError('HOLD_NOT_ACTIVE');
  const { id: certificateId, requestId = null } = await certificateById(em, hold.certificateId);
  // The operator's own key is lost; of the owners' keys nothing is known.
  const reason = requestId === null ? 'keyCompromise' : REASON_OF_CHANNEL[hold.channel];
  await orderRevocation(em, { certificateId, reason, requestedBy: by, requestId, at });
  if (requestId !== null)
    await addOutbox(em, { queue: 'mail', kind: 'hold-revoked', requestId, payload: { holdId: hold.id }, at });
  const actor = { kind: 'employee', id: by } as const;
  const data = { holdId: hold.id, serialHex: hold.serialHex, reason };
  await appendAudit(em, { kind: 'hold.revoked', actor, at, requestId, data });
}
