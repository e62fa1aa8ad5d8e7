import type { EntityManager } from '@mikro-orm/postgresql';

/** The stored value of a setting, or `fresh` when there is none: of two first starts at once one wins and both read its value. */
export async function readOrCreateSetting(em: EntityManager, key: string, fresh: unknown): Promise<unknown> {
  await em.execute('insert into setting (key, value) values (?, ?::jsonb) on conflict (key) do nothing', [
    key,
    JSON.stringify(fresh),
  ]);
  const rows: { value: unknown }[] = await em.execute('select value from setting where key = ?', [key]);
  return rows[0]?.value;
}
