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

/** Replaces the value and gives the one that stood there before, or null: of two at once each sees the other's or none. */
export async function replaceSetting(em: EntityManager, key: string, value: unknown): Promise<unknown> {
  const rows: { previous: unknown }[] = await em.execute(
    `insert into setting (key, value) values (?, ?::jsonb)
       on conflict (key) do update set value = excluded.value returning old.value as previous`,
    [key, JSON.stringify(value)],
  );
  return rows[0]?.previous ?? null;
}

/** Every setting at once; for the start, which asks what earlier starts left. */
export async function allSettings(em: EntityManager): Promise<ReadonlyMap<string, unknown>> {
  const rows = await em.findAll(SettingEntity);
  return new Map(rows.map((row) => [row.key, row.value]));
}
