import { crlHeadOf } from '@kualik/db/repositories/crl-store.repository.ts';
import { oldestUnpublished } from '@kualik/db/repositories/revocation.repository.ts';
import { serverLists } from '@kualik/domain/rules/server-lists.ts';
import { auditCrl } from './crl-audit.ts';
import { scheduleOf, crlDue, type CrlSituation, DELTA_SCHEDULE, DELTA_SUFFIX, isCrlMissed } from '../crl-schedule.ts';
import { publishCrl, publishDelta } from './publish-crl.ts';
import type { ListContext } from './signer-context.ts';

/** Publishes the lists that the tables say are due; tells how the situation of the complete list stood before. */
export async function publishDueCrl(context: ListContext): Promise<CrlSituation> {
  const schedule = scheduleOf(context.authority.name);
  const situation = await crlSituation(context, '');
  const due = crlDue(schedule, situation) ?? (await lacksServerList(context));
  if (due !== null) await publishCrl(context, { isBase: due !== 'revocation' });
  const delta = await crlSituation(context, DELTA_SUFFIX);
  if (crlDue(DELTA_SCHEDULE, delta) === null) return situation;
  // A delta list that comes by its hour must not take a fresh revocation away from the complete list that waits for it.
  const isFullAwaited = delta.oldestUnpublished !== null && (situation.last?.entries ?? 0) <= schedule.revocationUpTo;
  if (isFullAwaited) await publishCrl(context, { isBase: false });
  else await publishDelta(context);
  return situation;
}

/** An installation whose ceremony knew no lists of server certificates gets them; each is there before somebody points to it. */
async function lacksServerList({ orm, authority }: ListContext): Promise<'first' | null> {
  for (const suffix of serverLists(authority.name))
    if ((await crlHeadOf(orm.em.fork(), authority.id, suffix)) === null) return 'first';
  return null;
}

async function crlSituation({ orm, clock, authority }: ListContext, suffix: string): Promise<CrlSituation> {
  const em = orm.em.fork();
  const last = await crlHeadOf(em, authority.id, suffix);
  return { now: clock.now(), last, oldestUnpublished: await oldestUnpublished(em, authority.id) };
}

/** Raises the alarm once for each missed time, in the audit and in the metrics. */
export function createCrlWatch(): (context: ListContext, situation: CrlSituation) => Promise<void> {
  const alarmed = new Set<string>();
  return async (context, situation) => {
    const isMissed = isCrlMissed(scheduleOf(context.authority.name), situation);
    const { name } = context.authority;
    if (isMissed && !alarmed.has(name)) {
      context.metrics.crlMissed(name);
      const lastUpdate = situation.last?.thisUpdate.toISOString() ?? null;
      await auditCrl(context, 'crl.alarm', null, { lastUpdate });
    }
    if (isMissed) alarmed.add(name);
    else alarmed.delete(name);
  };
}
