import type { EntityManager } from '@mikro-orm/postgresql';

/** Tickets that nobody has called although they have waited since before `since`, and whose breach is not recorded yet. */
export async function longWaits(em: EntityManager, since: Date, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    `select id from queue_ticket where state = 'waiting' and wait_breached_at is null and waits_from < ?
      order by waits_from limit ?`,
    [since, limit],
  );
  return rows.map(({ id }) => id);
}

/** Marks the breach once: the centre of the ticket, or null when another worker was faster or the ticket is called meanwhile. */
export async function markLongWait(em: EntityManager, id: string, at: Date): Promise<string | null> {
  const rows: { officeId: string }[] = await em.execute(
    `update queue_ticket set wait_breached_at = ? where id = ? and state = 'waiting' and wait_breached_at is null
      returning office_id as "officeId"`,
    [at, id],
  );
  return rows[0]?.officeId ?? null;
}
