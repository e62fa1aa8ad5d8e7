import type { EntityManager, MikroORM } from '@kualik/db';

/**
 * Runs `act` while no other process runs under the same key; false when somebody else does. The lock belongs to an open
 * transaction of its own connection: a killed process loses it at once, and nobody has to guess a time limit.
 */
export async function withLease(
  orm: MikroORM,
  key: string,
  act: (em: EntityManager) => Promise<void>,
): Promise<boolean> {
  return orm.em.fork().transactional(async (em) => {
    const rows = await em.execute<{ taken: boolean }[]>(
      'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as taken',
      [key],
    );
    if (rows[0]?.taken !== true) return false;
    await act(em);
    return true;
  });
}

/** Leases of many keys in one transaction: `act` gets those that nobody else holds. */
export async function withLeases(
  orm: MikroORM,
  keys: readonly string[],
  act: (taken: string[]) => Promise<void>,
): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    const rows = await em.execute<{ key: string; taken: boolean }[]>(
      `select key, pg_try_advisory_xact_lock(hashtextextended(key, 0)) as taken
       from jsonb_array_elements_text(?::jsonb) as wanted(key)`,
      [JSON.stringify(keys)],
    );
    await act(rows.filter(({ taken }) => taken).map(({ key }) => key));
  });
}
