import { addOutbox, appendAudit, type EntityManager, type HoldEntity } from '@kualik/db';
import { hasHoldLetter } from '@kualik/db/repositories/hold-link.repository.ts';
import { certificateById } from '@kualik/db/repositories/issuing.repository.ts';
import { holdsEnding, holdsOver, storeBecameRevocation, storeWarned } from '@kualik/db/repositories/hold.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { decideHold, dueWarning, HOLD_WARNING_DAYS, REASON_OF_CHANNEL } from '@kualik/domain/rules/holds.ts';
import type { ProcessContext } from '../job.ts';

const BATCH = 100;
const DAY_MS = 86_400_000;
type HoldLetter = 'hold-warning' | 'hold-revoked';

const ACTOR = { kind: 'system', id: 'deadlines' } as const;

/** Warns of holds that end soon and turns those whose term is over into revocations; each change is guarded. [D] */
export async function endHolds({ orm, clock }: ProcessContext): Promise<{ warned: number; revoked: number }> {
  const at = clock.now();
  let revoked = 0;
  for (const hold of await holdsOver(orm.em.fork(), at, BATCH)) {
    const isDone = await orm.em.fork().transactional((em) => expire(em, hold, at));
    if (isDone) revoked += 1;
  }
  const before = new Date(at.getTime() + Math.max(...HOLD_WARNING_DAYS) * DAY_MS);
  const ending = { before, lastWarning: Math.min(...HOLD_WARNING_DAYS), limit: BATCH };
  let warned = 0;
  for (const hold of await holdsEnding(orm.em.fork(), ending)) {
    const isDone = await orm.em.fork().transactional((em) => warn(em, hold, at));
    if (isDone) warned += 1;
  }
  return { warned, revoked };
}

async function expire(em: EntityManager, hold: HoldEntity, at: Date): Promise<boolean> {
  if (!decideHold({ ...hold, isAsked: false }, 'expire', at).ok) return false;
  if (!(await storeBecameRevocation(em, hold.id, at))) return false;
  const { id: certificateId, requestId = null } = await certificateById(em, hold.certificateId);
  const reason = REASON_OF_CHANNEL[hold.channel];
  await orderRevocation(em, { certificateId, reason, requestedBy: 'system', requestId, at });
  if (requestId !== null) await tell(em, 'hold-revoked', { hold, requestId, at });
  const data = { holdId: hold.id, serialHex: hold.serialHex, reason };
  await appendAudit(em, { kind: 'hold.expired', actor: ACTOR, at, requestId, data });
  return true;
}

async function warn(em: EntityManager, hold: HoldEntity, at: Date): Promise<boolean> {
  const days = dueWarning(hold.endsAt, hold.warnedDays ?? null, at);
  if (days === null || !(await storeWarned(em, hold, days))) return false;
  const { requestId = null } = await certificateById(em, hold.certificateId);
  if (requestId !== null) await tell(em, 'hold-warning', { hold, requestId, at });
  return true;
}

interface Told {
  hold: HoldEntity;
  requestId: string;
  at: Date;
}

/** One letter a case: the pair of an order is held and ends together. */
async function tell(em: EntityManager, kind: HoldLetter, { hold, requestId, at }: Told): Promise<void> {
  const holdUntil = hold.endsAt.toISOString();
  const letter = { requestId, kind, holdUntil, days: dueWarning(hold.endsAt, null, at) ?? 0 };
  if (await hasHoldLetter(em, letter)) return;
  const payload = { holdId: hold.id, holdUntil, days: letter.days };
  await addOutbox(em, { queue: 'mail', kind, requestId, payload, at });
}
