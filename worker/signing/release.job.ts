import { appendAudit, type HoldEntity } from '@kualik/db';
import { markHoldGone } from '@kualik/db/repositories/hold-journal.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { judgeHoldRelease } from '@kualik/domain/rules/hold-release-checks.ts';
import { type Job, type JobResult, TemporarilyUnavailable } from '../job.ts';
import { holdOf } from './hold.job.ts';
import { releaseFacts } from './hold-release-facts.ts';
import type { ReleaseRecord } from './journal-entry.ts';
import type { SignerContext } from './signer-context.ts';

const ACTOR = { kind: 'system', id: 'signer' } as const;

/**
 * Takes a certificate off hold: only an employee's signature over exactly this hold does it, whatever the rows say. The
 * next full list no longer carries it; removeFromCRL belongs to delta lists (RFC 5280 5.3.1). @rule reg p.19(5) rule 3
 */
export const releaseCertificate: Job<SignerContext> = async (context, row) => {
  const { orm, journal, clock } = context;
  const hold = await holdOf(orm.em.fork(), row.payload);
  if (hold.goneAt) return { already: true };
  if (hold.state !== 'released' || !hold.releaseWay) return { skipped: hold.state };
  if (journal.find('revocation', hold.serialHex) !== undefined) return { skipped: 'revoked' };
  const facts = await releaseFacts(context, orm.em.fork(), hold);
  const code = judgeHoldRelease(facts);
  if (code === 'CONFIRMATION_UNAVAILABLE') throw new TemporarilyUnavailable(code);
  if (code !== null) return raiseHoldAlarm(context, hold, code);
  const { id: holdId, serialHex, releaseWay: way } = hold;
  // The hold never reached the journal: there is nothing to take back, and its own job will find it lifted.
  const held = journal.find('hold', holdId)?.record;
  if (held?.kind === 'hold') {
    const record: ReleaseRecord = {
      kind: 'release',
      serialHex,
      holdId,
      ca: held.ca,
      way,
      releasedAt: clock.now().toISOString(),
      documentSha256: facts.documentSha256,
    };
    await journal.append(record, clock.now());
  }
  await orm.em.fork().transactional(async (em) => {
    if (!(await markHoldGone(em, holdId, clock.now()))) return;
    const data = { holdId, serialHex, way, documentSha256: facts.documentSha256 };
    await appendAudit(em, { kind: 'certificate.released', actor: ACTOR, at: clock.now(), requestId: null, data });
  });
  return { released: serialHex };
};

/** Nobody could have got here through the api: the certificate stays on the list, people are told. */
async function raiseHoldAlarm(
  { orm, clock, metrics, log }: SignerContext,
  hold: HoldEntity,
  code: ErrorCode,
): Promise<JobResult> {
  const data = { holdId: hold.id, serialHex: hold.serialHex, code };
  await orm.em
    .fork()
    .transactional((em) =>
      appendAudit(em, { kind: 'hold.alarm', actor: ACTOR, at: clock.now(), requestId: null, data }),
    );
  metrics.alarm('confirmation');
  log.error({ holdId: hold.id, code }, 'the hold stays: its release does not hold');
  return { blocked: code };
}
