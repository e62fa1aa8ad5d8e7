import type { EntityManager } from '@mikro-orm/postgresql';
import { SettingEntity } from '../entities/setting.entity.ts';

/** The value of a setting that a process left for the others, or null. */
export async function getSetting(em: EntityManager, key: string): Promise<unknown> {
  return (await em.findOne(SettingEntity, { key }))?.value ?? null;
}

export async function putSetting(em: EntityManager, key: string, value: unknown): Promise<void> {
  await em.execute(
    'insert into setting (key, value) values (?, ?::jsonb) on conflict (key) do update set value = excluded.value',
    [key, JSON.stringify(value)],
  );
}

/** Every setting at once; for the start, which asks what earlier starts left. */
export async function allSettings(em: EntityManager): Promise<ReadonlyMap<string, unknown>> {
  const rows = await em.findAll(SettingEntity);
  return new Map(rows.map((row) => [row.key, row.value]));
}
