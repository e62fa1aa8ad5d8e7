import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReminderKind } from '../entities/reminder.entity.ts';
import { newId } from '../ids.ts';
import { addOutbox } from './outbox.repository.ts';

export interface ExpiringCase {
  requestId: string;
  notAfter: Date;
}

/**
 * Cases whose certificates end between two moments and are still in use: neither revoked nor replaced. A successor is a valid
 * certificate of the same person, organisation and kind that was issued later; of SSL, for the same domain.
 */
export async function expiringCases(
  em: EntityManager,
  { after, until, at }: { after: Date; until: Date; at: Date },
  { limit, beyond }: { limit: number; beyond: string | null },
): Promise<ExpiringCase[]> {
  const rows: { requestId: string; notAfter: string }[] = await em.execute(
    `select c.request_id as "requestId", min(c.not_after) as "notAfter" from certificate c
      where c.state = 'issued' and c.issued_at is not null and c.request_id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
        and c.not_after > ? and c.not_after <= ?
        and not exists (select 1 from revocation v where v.certificate_id = c.id)
        and not exists (select 1 from certificate s
          where s.id <> c.id and s.state = 'issued' and s.usage = c.usage and s.profile_id = c.profile_id
            and s.iin is not distinct from c.iin and s.bin is not distinct from c.bin
            and (s.usage <> 'ssl' or s.subject = c.subject)
            and s.issued_at > c.issued_at and s.not_after > ?
            and not exists (select 1 from revocation v where v.certificate_id = s.id))
      group by c.request_id order by c.request_id limit ?`,
    [beyond, after, until, at, limit],
  );
  return rows.map(({ requestId, notAfter }) => ({ requestId, notAfter: new Date(notAfter) }));
}

/** Cases that wait for the applicant and whose wait ends between two moments. */
export async function endingWaits(
  em: EntityManager,
  { after, until }: { after: Date; until: Date },
  { limit, beyond }: { limit: number; beyond: string | null },
): Promise<{ requestId: string; waitUntil: Date }[]> {
  const rows: { requestId: string; waitUntil: string }[] = await em.execute(
    `select id as "requestId", wait_until as "waitUntil" from request
      where finished_at is null and status = 'WAITING_FOR_APPLICANT' and wait_until > ? and wait_until <= ?
        and id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
      order by id limit ?`,
    [after, until, beyond, limit],
  );
  return rows.map(({ requestId, waitUntil }) => ({ requestId, waitUntil: new Date(waitUntil) }));
}

export interface NewReminder {
  kind: ReminderKind;
  requestId: string;
  mark: number;
  at: Date;
  payload: Record<string, string | number>;
}

/** Queues a reminder unless it was queued before, whoever is faster. True when this call queued it. */
export async function remindOnce(em: EntityManager, reminder: NewReminder): Promise<boolean> {
  const { kind, requestId, mark, at, payload } = reminder;
  const known: unknown[] = await em.execute('select 1 from reminder where kind = ? and request_id = ? and mark = ?', [
    kind,
    requestId,
    mark,
  ]);
  if (known.length > 0) return false;
  return em.transactional(async (inner) => {
    const outboxId = newId();
    const rows: unknown[] = await inner.execute(
      `insert into reminder (id, kind, request_id, mark, made_at, outbox_id) values (?, ?, ?, ?, ?, ?)
        on conflict (kind, request_id, mark) do nothing returning id`,
      [newId(), kind, requestId, mark, at, outboxId],
    );
    if (rows.length === 0) return false;
    await addOutbox(inner, { id: outboxId, queue: 'mail', kind, requestId, payload, at });
    return true;
  });
}
