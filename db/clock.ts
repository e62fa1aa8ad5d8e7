import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { SettingEntity } from './entities/setting.entity.ts';
import { listen } from './listen.ts';

/** Where a process takes `now` from; rules get it as an argument. */
export interface Clock {
  now(): Date;
}

export interface RunningClock extends Clock {
  stop(): Promise<void>;
}

const OFFSET_KEY = 'clock.offset_ms';
/** The notification arrives at once; the poll only covers a lost connection. */
const POLL_MS = 1_000;

/** Real time, nothing else: the only clock of production. */
export const systemClock: Clock = { now: () => new Date() };

export function fixedClock(at: Date): Clock {
  return { now: () => new Date(at) };
}

export async function readClockOffset(em: EntityManager): Promise<number> {
  const row = await em.findOne(SettingEntity, { key: OFFSET_KEY });
  return typeof row?.value === 'number' ? row.value : 0;
}

/** Demo only: moves the clock of every process. Turned back, times already stored lie ahead of it: for throw-away instances. */
export async function setClockOffset(em: EntityManager, offsetMs: number): Promise<void> {
  await em.execute(
    `insert into setting (key, value) values (?, to_jsonb(?::bigint)) on conflict (key) do update set value = excluded.value`,
    [OFFSET_KEY, Math.trunc(offsetMs)],
  );
}

export interface ClockOptions {
  orm: MikroORM;
  databaseUrl: string;
  /** False in production: a row in the table then moves nothing. */
  isMovable: boolean;
  log?: (line: string) => void;
}

/** Real time plus the offset that a demo sets; follows a change within a second. */
export async function startClock({ orm, databaseUrl, isMovable, log }: ClockOptions): Promise<RunningClock> {
  if (!isMovable) return { ...systemClock, stop: async () => undefined };
  let offset = await readClockOffset(orm.em.fork());
  let reading: Promise<void> | null = null;
  const refresh = async (): Promise<void> => {
    try {
      offset = await readClockOffset(orm.em.fork());
    } catch (error) {
      log?.(`clock offset not read: ${String(error)}`);
    }
    reading = null;
  };
  const listener = await listen({
    databaseUrl,
    channels: ['kualik_clock'],
    onHint: () => void (reading ??= refresh()),
    pollMs: POLL_MS,
    log,
  });
  const stop = async (): Promise<void> => {
    await listener.stop();
    await reading; // a read under way would keep the pool from closing
  };
  return { now: () => new Date(Date.now() + offset), stop };
}
