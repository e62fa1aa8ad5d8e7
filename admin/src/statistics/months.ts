import { dayBefore } from '../dashboard/use-period.ts';

/** How far back the trend looks. Our choice: a year shows its seasons. */
const TREND_MONTHS = 12;

const two = (value: number): string => String(value).padStart(2, '0');

/** The months that are over, the last first: figures of a running month would tell each new answer. @rule reg p.18 */
export function closedMonths(): string[] {
  const [year = 0, month = 1] = dayBefore(0).split('-').map(Number);
  return Array.from({ length: TREND_MONTHS }, (_, back) => {
    const months = year * 12 + month - 2 - back;
    return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
  });
}

/** A month as people write it: MM.YYYY. */
export const monthLabel = (month: string): string => month.split('-').toReversed().join('.');
