import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { takenPlaces } from '@kualik/db/repositories/queue-slot.repository.ts';
import { KAZAKHSTAN_CALENDAR } from '@kualik/domain/data/calendar.ts';
import { isBookable, PLACES_PER_SLOT, slotsOf } from '@kualik/domain/rules/queue-slots.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { checkDate } from '../schema/check-date.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { QueueSlotType } from './queue.type.ts';

const DAY_MS = 86_400_000;

/** The times of a day that can still be booked, full ones left out. @rule std1 p.8(2) */
export async function listQueueSlots({ em, now }: ApiContext, officeId: string, day: string): Promise<QueueSlotType[]> {
  const date = checkDate(day, 'day');
  const office = isUuid(officeId) ? await officeById(em, officeId) : null;
  if (office === null) throw new CodedError('OFFICE_UNKNOWN', { field: 'officeId' });
  const slots = slotsOf(office.kind, date, KAZAKHSTAN_CALENDAR);
  const [first] = slots;
  if (first === undefined) return [];
  const taken = await takenPlaces(em, officeId, first, new Date(first.getTime() + DAY_MS));
  return slots
    .filter((startsAt) => isBookable(office.kind, startsAt, now, KAZAKHSTAN_CALENDAR))
    .map((startsAt) => ({ startsAt, free: PLACES_PER_SLOT - (taken.get(startsAt.getTime()) ?? 0) }))
    .filter(({ free }) => free > 0);
}
