import type { MikroORM } from '@mikro-orm/postgresql';

/** Any number that nobody else locks; several processes may start at once and one migrates. */
const MIGRATION_LOCK = 0x6b75_616c;

export async function migrate(orm: MikroORM): Promise<string[]> {
  return orm.em.fork().transactional(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const applied = await orm.migrator.up();
    return applied.map(({ name }) => name);
  });
}
