import type { EntityManager } from '@mikro-orm/postgresql';
import { QueueSlotEntity } from '../entities/queue-slot.entity.ts';

export interface SlotPlace {
  officeId: string;
  startsAt: Date;
}

/** Takes one place of a slot; false when all are taken. Of several callers at once no more win than there are places. */
export async function takeSlotPlace(
  em: EntityManager,
  { officeId, startsAt }: SlotPlace,
  places: number,
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `insert into queue_slot (office_id, starts_at, taken) values (?, ?, 1)
       on conflict (office_id, starts_at) do update set taken = queue_slot.taken + 1 where queue_slot.taken < ?
     returning taken`,
    [officeId, startsAt, places],
  );
  return rows.length === 1;
}

export async function freeSlotPlace(em: EntityManager, { officeId, startsAt }: SlotPlace): Promise<void> {
  await em.execute('update queue_slot set taken = taken - 1 where office_id = ? and starts_at = ? and taken > 0', [
    officeId,
    startsAt,
  ]);
}

/** How many places are taken, by the moment of the slot in milliseconds. */
export async function takenPlaces(
  em: EntityManager,
  officeId: string,
  from: Date,
  to: Date,
): Promise<Map<number, number>> {
  const rows = await em.find(QueueSlotEntity, { officeId, startsAt: { $gte: from, $lt: to } });
  return new Map(rows.map(({ startsAt, taken }) => [startsAt.getTime(), taken]));
}
