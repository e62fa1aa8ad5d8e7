import { appendAudit, type RevocationEntity } from '@kualik/db';
import { latestCrlOf } from '@kualik/db/repositories/authority.repository.ts';
import { insertCrlIssue, takeCrlNumber } from '@kualik/db/repositories/ca.repository.ts';
import { markHoldsPublished } from '@kualik/db/repositories/hold-journal.repository.ts';
import { markPublished, oldestUnpublished, revocationsOf } from '@kualik/db/repositories/revocation.repository.ts';
import type { RevocationReason } from '@kualik/pki/crl.ts';
import { CRL_SCHEDULE, crlDue, type CrlSituation, isCrlMissed } from './crl-schedule.ts';
import type { HoldRecord } from './journal-entry.ts';
import { keepPublishedCrl } from './published-crl.ts';
import { signCrl } from './sign-crl.ts';
import type { SignerContext } from './signer-context.ts';

const ACTOR = { kind: 'system', id: 'signer' } as const;

/** Publishes the authority's list when the table says so; tells how the situation stood before. */
export async function publishDueCrl(context: SignerContext): Promise<CrlSituation> {
  const situation = await crlSituation(context);
  const schedule = CRL_SCHEDULE[context.authority.name];
  if (crlDue(schedule, situation) !== null) await publishCrl(context);
  return situation;
}

async function crlSituation({ orm, clock, authority }: SignerContext): Promise<CrlSituation> {
  const em = orm.em.fork();
  const last = await latestCrlOf(em, authority.id);
  return { now: clock.now(), last, oldestUnpublished: await oldestUnpublished(em, authority.id) };
}

/**
 * A new full list: the number is taken for good first, then signed, read back, journalled, kept as a file, and only then
 * published. A crash leaves a gap in the numbers and nothing else.
 */
export async function publishCrl(context: SignerContext): Promise<bigint> {
  const { orm, clock, authority, journal } = context;
  const number = await takeCrlNumber(orm.em.fork(), authority.id);
  const revocations = await revocationsOf(orm.em.fork(), authority.id);
  const thisUpdate = clock.now();
  const nextUpdate = new Date(thisUpdate.getTime() + CRL_SCHEDULE[authority.name].nextUpdateMs);
  const holds = heldBeside(context, revocations);
  const entries = [...revocations.map(revokedEntry), ...holds.map(heldEntry)];
  await auditCrl(context, 'crl.signing', number, { entries: entries.length });
  const { der, sha256 } = await signCrl(authority, { number, thisUpdate, nextUpdate, entries });
  const times = { thisUpdate: thisUpdate.toISOString(), nextUpdate: nextUpdate.toISOString() };
  const bytes = Buffer.from(der).toString('base64');
  const record = {
    kind: 'crl',
    ca: authority.name,
    number: String(number),
    ...times,
    entries: entries.length,
    der: bytes,
  } as const;
  await journal.append(record, clock.now());
  await keepPublishedCrl(context.publishedFolder, authority.name, der);
  await orm.em.fork().transactional(async (em) => {
    const issue = { caId: authority.id, number, thisUpdate, nextUpdate, der, sha256, entries: entries.length };
    await insertCrlIssue(em, { ...issue, publishedAt: clock.now() });
    await markPublished(
      em,
      revocations.map((one) => one.id),
      number,
    );
    const carried = holds.map(({ holdId }) => holdId);
    await markHoldsPublished(em, authority.id, { carried, crlNumber: number });
    const data = { ca: authority.name, number: String(number), sha256, entries: entries.length };
    await appendAudit(em, { kind: 'crl.published', actor: ACTOR, at: clock.now(), requestId: null, data });
  });
  return number;
}

type Revoked = Pick<RevocationEntity, 'serialHex' | 'revokedAt' | 'reason'>;

function revokedEntry({ serialHex, revokedAt, reason }: Revoked) {
  return { serialHex, revokedAt, reason: reason as RevocationReason };
}

function heldEntry({ serialHex, heldAt }: HoldRecord) {
  return { serialHex, revokedAt: new Date(heldAt), reason: 'certificateHold' as const };
}

/** Holds by the journal, which no row can lift; a certificate whose revocation is stored stands on the list as revoked. */
function heldBeside({ journal, authority }: SignerContext, revocations: readonly Revoked[]): HoldRecord[] {
  const revoked = new Set(revocations.map(({ serialHex }) => serialHex));
  return journal.held.of(authority.name).filter(({ serialHex }) => !revoked.has(serialHex));
}

async function auditCrl(
  { orm, clock, authority }: SignerContext,
  kind: 'crl.signing' | 'crl.alarm',
  number: bigint | null,
  facts: Record<string, unknown>,
): Promise<void> {
  const data = { ca: authority.name, number: number === null ? null : String(number), ...facts };
  await orm.em
    .fork()
    .transactional((em) => appendAudit(em, { kind, actor: ACTOR, at: clock.now(), requestId: null, data }));
}

/** Raises the alarm once for each missed time, in the audit and in the metrics. */
export function createCrlWatch(): (context: SignerContext, situation: CrlSituation) => Promise<void> {
  let isAlarmed = false;
  return async (context, situation) => {
    const isMissed = isCrlMissed(CRL_SCHEDULE[context.authority.name], situation);
    if (isMissed && !isAlarmed) {
      context.metrics.crlMissed(context.authority.name);
      const lastUpdate = situation.last?.thisUpdate.toISOString() ?? null;
      await auditCrl(context, 'crl.alarm', null, { lastUpdate });
    }
    isAlarmed = isMissed;
  };
}
