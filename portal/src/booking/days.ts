import type { FiveDays, Slot } from '../api/booking.ts';
import { isoDay } from '../texts/dates.ts';

const DAY_MS = 86_400_000;
/** Days of one question to the server. */
const BLOCK = 5;
/** Today and the 14 days after it can be booked, which the server decides: three blocks. */
export const BLOCKS = 3;

/** The days of a block in Kazakhstan, counted from today. */
export function daysOfBlock(block: number, now: Date): FiveDays {
  const day = (index: number) => isoDay(new Date(now.getTime() + (block * BLOCK + index) * DAY_MS));
  return [day(0), day(1), day(2), day(3), day(4)];
}

/** The block that a chosen day is in; the first one while none is chosen. */
export function blockOf(day: string, now: Date): number {
  const blocks = Array.from({ length: BLOCKS }, (_, block) => block);
  return Math.max(
    0,
    blocks.findIndex((block) => daysOfBlock(block, now).includes(day)),
  );
}

export interface FreeDay {
  day: string;
  free: number;
  slots: Slot[];
}

/** Days that have a free time, in order, with how many places are left on each. */
export function freeDays(slots: readonly Slot[]): FreeDay[] {
  const days = new Map<string, FreeDay>();
  for (const slot of slots) {
    const day = isoDay(new Date(slot.startsAt));
    const before = days.get(day) ?? { day, free: 0, slots: [] };
    days.set(day, { day, free: before.free + slot.free, slots: [...before.slots, slot] });
  }
  return [...days.values()];
}
