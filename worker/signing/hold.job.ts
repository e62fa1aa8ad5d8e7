import { appendAudit, type EntityManager, type HoldEntity } from '@kualik/db';
import { markHoldRecorded } from '@kualik/db/repositories/hold-journal.repository.ts';
import { findHold } from '@kualik/db/repositories/hold.repository.ts';
import { certificateById } from '@kualik/db/repositories/issuing.repository.ts';
import { type Job, PermanentFailure } from '../job.ts';
import type { HoldRecord } from './journal-entry.ts';
import type { SignerContext } from './signer-context.ts';

const ACTOR = { kind: 'system', id: 'signer' } as const;

/**
 * Writes a hold into the journal; the next list carries it as certificateHold from the moment that the journal keeps. It
 * needs no signature: whoever writes a hold into the database can only stop a certificate, never make one good.
 */
export const holdCertificate: Job<SignerContext> = async (context, row) => {
  const { orm, clock, journal, authorities } = context;
  const hold = await holdOf(orm.em.fork(), row.payload);
  const certificate = await certificateById(orm.em.fork(), hold.certificateId);
  const authority = authorities.find(({ id }) => id === certificate.caId);
  const isOurs = authority !== undefined && certificate.state === 'issued';
  if (!isOurs || certificate.serialHex !== hold.serialHex) throw new PermanentFailure('CERTIFICATE_NOT_OURS');
  if (hold.recordedAt) return { already: true };
  if (journal.find('revocation', hold.serialHex) !== undefined) return { skipped: 'revoked' };
  // Lifted before the journal ever had it: nothing is to be told to the world.
  if (hold.state === 'released' && journal.find('hold', hold.id) === undefined) return { skipped: 'released' };
  const { serialHex, channel, id: holdId } = hold;
  const heldAt = clock.now().toISOString();
  const wanted: HoldRecord = { kind: 'hold', serialHex, holdId, ca: authority.name, channel, heldAt };
  await journal.append(wanted, clock.now());
  await orm.em.fork().transactional(async (em) => {
    await markHoldRecorded(em, holdId, clock.now());
    const data = { holdId, certificateId: certificate.id, serialHex, channel };
    const requestId = certificate.requestId ?? null;
    await appendAudit(em, { kind: 'certificate.held', actor: ACTOR, at: clock.now(), requestId, data });
  });
  return { held: serialHex };
};

/** The hold that a row of work names. */
export async function holdOf(em: EntityManager, payload: Record<string, unknown>): Promise<HoldEntity> {
  const { holdId } = payload;
  const hold = typeof holdId === 'string' ? await findHold(em, holdId) : null;
  if (hold === null) throw new PermanentFailure('HOLD_UNKNOWN');
  return hold;
}
