import { addOutbox, appendAudit, type RequestEntity } from '@kualik/db';
import { certificatesBySerials } from '@kualik/db/repositories/signed-request.repository.ts';
import type { JobResult } from '../job.ts';
import type { AuthorisedRevocation } from './authorised-revocation.ts';
import type { ScheduleRecord } from './journal-entry.ts';
import type { SignerContext } from './signer-context.ts';

/** The order of this case that was judged before and waits, as the journal keeps it; null when there is none. */
export async function journalledOrder(
  { orm, journal }: SignerContext,
  requestId: string,
): Promise<AuthorisedRevocation | null> {
  const record = journal.find('schedule', requestId)?.record;
  if (record?.kind !== 'schedule') return null;
  const { serials, reason, signedBy, effectiveAt, invalidSince } = record;
  return {
    ok: true,
    targets: await certificatesBySerials(orm.em.fork(), serials),
    ...{ reason, signedBy },
    effectiveAt: new Date(effectiveAt),
    invalidSince: invalidSince === undefined ? null : new Date(invalidSince),
  };
}

/** True while the moment that was signed is ahead. */
export function isAhead(order: AuthorisedRevocation, now: Date): order is AuthorisedRevocation & { effectiveAt: Date } {
  return order.effectiveAt !== null && order.effectiveAt > now;
}

/** Keeps the judged order in the journal and asks for the same work at its moment. */
export async function schedule(
  { orm, clock, journal }: SignerContext,
  { id, step }: RequestEntity,
  order: AuthorisedRevocation & { effectiveAt: Date },
): Promise<JobResult> {
  const { targets, reason, effectiveAt, invalidSince, signedBy } = order;
  const serials = targets.map(({ serialHex }) => serialHex);
  const record: ScheduleRecord = {
    kind: 'schedule',
    requestId: id,
    ...{ serials, reason, signedBy },
    effectiveAt: effectiveAt.toISOString(),
    ...(invalidSince && { invalidSince: invalidSince.toISOString() }),
  };
  await journal.append(record, clock.now());
  await orm.em.fork().transactional(async (em) => {
    const at = clock.now();
    const work = { queue: 'signing', kind: 'revoke-ordered', requestId: id, payload: { step, scheduled: true } };
    await addOutbox(em, { ...work, at, availableAt: effectiveAt });
    const data = { serials, reason, effectiveAt: record.effectiveAt };
    const actor = { kind: 'system', id: 'signer' } as const;
    await appendAudit(em, { kind: 'revocation.scheduled', actor, at, requestId: id, data });
  });
  return { scheduled: record.effectiveAt };
}
