import type { EntityManager } from '@mikro-orm/postgresql';
import { CardStationErrorEntity } from '../entities/card-station-error.entity.ts';
import { CardStationEntity } from '../entities/card-station.entity.ts';
import { newId } from '../ids.ts';
import { cardQueueOf } from './card-station.repository.ts';

export async function insertStationError(
  em: EntityManager,
  row: Omit<CardStationErrorEntity, 'id' | symbol>,
): Promise<void> {
  await em.insert(CardStationErrorEntity, { ...row, id: newId() });
}

/** Newest first. */
export async function stationErrorsSince(
  em: EntityManager,
  stationId: string,
  { since, limit }: { since: Date; limit: number },
): Promise<CardStationErrorEntity[]> {
  return em.find(CardStationErrorEntity, { stationId, at: { $gte: since } }, { orderBy: { id: 'desc' }, limit });
}

export async function forgetStationErrors(em: EntityManager, before: Date): Promise<void> {
  await em.execute('delete from card_station_error where at < ?', [before]);
}

/** True while it has not ended; it cannot end before the caller's transaction does. */
export async function keepCardStation(em: EntityManager, id: string): Promise<boolean> {
  const rows: unknown[] = await em.execute('select id from card_station where id = ? and ended_at is null for share', [
    id,
  ]);
  return rows.length === 1;
}

/** True for the one who ended it. */
export async function endCardStation(
  em: EntityManager,
  id: string,
  end: { endedAt: Date; endedById: string },
): Promise<boolean> {
  return (await em.nativeUpdate(CardStationEntity, { id, endedAt: null }, end)) === 1;
}

/** What was ordered from a station that is no more can never pass: it becomes failed work. Tells how much. */
export async function failOrdersOf(em: EntityManager, stationName: string, at: Date): Promise<number> {
  const rows: unknown[] = await em.execute(
    `update outbox set closed_at = ?, result = '{"failed": "CARD_STATION_ENDED"}', last_error = null
      where queue = ? and closed_at is null returning id`,
    [at, cardQueueOf(stationName)],
  );
  return rows.length;
}
