import { addOutbox, appendAudit } from '@kualik/db';
import { insertHold } from '@kualik/db/repositories/hold.repository.ts';
import { certificatesToHoldLate, type LateCertificate } from '@kualik/db/repositories/late-hold.repository.ts';
import { getSetting } from '@kualik/db/repositories/setting.repository.ts';
import { HOLD_DAYS_SETTING, holdEndsAt } from '@kualik/domain/rules/holds.ts';
import type { ProcessContext } from '../job.ts';

const BATCH = 100;

/**
 * Certificates that were being made while their order was disputed or their operator's key reported as lost: the signer
 * had begun, so they are held as soon as they exist. @rule reg p.19(5) rule 3
 */
export async function holdLate({ orm, clock }: ProcessContext): Promise<number> {
  const at = clock.now();
  let held = 0;
  for (const late of await certificatesToHoldLate(orm.em.fork(), at, BATCH)) {
    if (await holdOne(orm, late, at)) held += 1;
  }
  return held;
}

async function holdOne(orm: ProcessContext['orm'], late: LateCertificate, at: Date): Promise<boolean> {
  const { certificate, channel, keyLossId } = late;
  return orm.em.fork().transactional(async (em) => {
    const endsAt = holdEndsAt(at, await getSetting(em, HOLD_DAYS_SETTING));
    const holdId = await insertHold(em, { certificate, channel, placedAt: at, placedById: null, endsAt, keyLossId });
    if (holdId === null) return false;
    const requestId = certificate.requestId ?? null;
    const data = { holdId, certificateId: certificate.id, serialHex: certificate.serialHex, channel, keyLossId };
    const actor = { kind: 'system', id: 'deadlines' } as const;
    await appendAudit(em, { kind: 'hold.placed', actor, at, requestId, data });
    await addOutbox(em, { queue: 'signing', kind: 'hold', requestId, payload: { holdId }, at });
    const kind = channel === 'operator_key_loss' ? 'hold-key-loss' : 'hold-placed';
    const payload = { holdId, holdUntil: endsAt.toISOString() };
    await addOutbox(em, { queue: 'mail', kind, requestId, payload, at });
    return true;
  });
}
