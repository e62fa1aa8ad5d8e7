import type { CertificateEntity, EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { insertHold } from '@kualik/db/repositories/hold.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { getSetting } from '@kualik/db/repositories/setting.repository.ts';
import { HOLD_DAYS_SETTING, holdEndsAt } from '@kualik/domain/rules/holds.ts';
import type { HoldChannel } from '@kualik/domain/rules/holds.ts';

export interface HoldAct {
  channel: HoldChannel;
  actor: Actor;
  at: Date;
  signatureId?: string | null;
  keyLossId?: string | null;
}

/**
 * Puts certificates on hold, in the caller's transaction: from its commit no session and no signature of theirs counts.
 * One that is on hold already keeps its hold. Gives the ids of the new holds. @rule reg p.13, p.19(5) rule 3
 */
export async function placeHolds(
  em: EntityManager,
  certificates: readonly CertificateEntity[],
  act: HoldAct,
): Promise<string[]> {
  const endsAt = holdEndsAt(act.at, await getSetting(em, HOLD_DAYS_SETTING));
  const placed: { holdId: string; requestId: string | null }[] = [];
  for (const certificate of certificates) {
    const holdId = await placeHold(em, certificate, act, endsAt);
    if (holdId !== null) placed.push({ holdId, requestId: certificate.requestId ?? null });
  }
  await tellOwners(em, placed, act, endsAt);
  return placed.map(({ holdId }) => holdId);
}

async function placeHold(
  em: EntityManager,
  certificate: CertificateEntity,
  { channel, actor, at, signatureId, keyLossId }: HoldAct,
  endsAt: Date,
): Promise<string | null> {
  const placedById = actor.kind === 'employee' ? actor.id : null;
  const holdId = await insertHold(em, {
    certificate,
    channel,
    placedAt: at,
    placedById,
    endsAt,
    signatureId,
    keyLossId,
  });
  if (holdId === null) return null;
  const requestId = certificate.requestId ?? null;
  const data = { holdId, certificateId: certificate.id, serialHex: certificate.serialHex, channel };
  await appendAudit(em, { kind: 'hold.placed', actor, at, requestId, data: { ...data, keyLossId: keyLossId ?? null } });
  await addOutbox(em, { queue: 'signing', kind: 'hold', requestId, payload: { holdId }, at });
  return holdId;
}

/** One letter a case, however many of its certificates are held. */
async function tellOwners(
  em: EntityManager,
  placed: readonly { holdId: string; requestId: string | null }[],
  { channel, at }: HoldAct,
  endsAt: Date,
): Promise<void> {
  const kind = channel === 'operator_key_loss' ? 'hold-key-loss' : 'hold-placed';
  for (const [requestId, [first]] of Map.groupBy(placed, (one) => one.requestId)) {
    if (requestId === null || first === undefined) continue;
    const payload = { holdId: first.holdId, holdUntil: endsAt.toISOString() };
    await addOutbox(em, { queue: 'mail', kind, requestId, payload, at });
  }
}
