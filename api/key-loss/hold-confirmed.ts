import type { EntityManager, KeyLossEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import {
  certificatesConfirmedSince,
  certificatesReleasedSince,
  livingCertificatesOfEmployee,
} from '@kualik/db/repositories/hold.repository.ts';
import { placeHolds } from '../holds/place-holds.ts';

type Loss = Pick<KeyLossEntity, 'id' | 'employeeId' | 'since'>;

/**
 * The one act over everything he signed since the moment: what was issued on his confirmations, what his signature freed
 * of a hold, and his own certificates, those of a renewal too. @rule reg p.19(5) rule 3
 */
export async function holdConfirmedSince(
  em: EntityManager,
  { id: keyLossId, employeeId, since }: Loss,
  { actor, at }: { actor: Actor; at: Date },
): Promise<number> {
  const own = await livingCertificatesOfEmployee(em, employeeId, at);
  const confirmed = await certificatesConfirmedSince(em, { employeeId, since, at });
  const released = await certificatesReleasedSince(em, { employeeId, since, at });
  const act = { channel: 'operator_key_loss', actor, at, keyLossId } as const;
  const holds = await placeHolds(em, [...own, ...confirmed, ...released], act);
  const data = { keyLossId, employeeId, since: since.toISOString(), held: holds.length, own: own.length };
  await appendAudit(em, { kind: 'key-loss.acted', actor, at, requestId: null, data });
  return holds.length;
}
