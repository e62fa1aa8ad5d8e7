import { availabilityLines } from '@kualik/db/repositories/availability.repository.ts';
import { addDays, startOfDay } from '@kualik/domain/rules/calendar-days.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { AvailabilityUnit } from '../quality/quality.enums.ts';
import type { AvailabilityType } from './requirements.type.ts';

/** Percentages of the samples per period, both days included. @rule reg p.19(3) */
export async function measureAvailability(
  { em }: Pick<ApiContext, 'em'>,
  { from, to, unit }: { from: string; to: string; unit: AvailabilityUnit },
): Promise<AvailabilityType[]> {
  if (to < from) throw new CodedError('PERIOD_REVERSED', { field: 'to' });
  const lines = await availabilityLines(em, { from: startOfDay(from), to: startOfDay(addDays(to, 1)), unit });
  return lines.map(({ available, ...line }) => ({ ...line, percent: percentOf(available, line.samples) }));
}

/** To a hundredth, cut and not rounded: 99.999 is not told as 100. */
function percentOf(available: number, samples: number): number {
  return Math.floor((available / samples) * 10_000) / 100;
}
