/**
 * The time grammar of the tables: `time := null | dur | dur..dur`, `dur := number unit`.
 * `wd` working day, `cd` calendar day, `d` day whose kind the act does not state.
 */
export const TIME_UNITS = ['s', 'min', 'h', 'wd', 'cd', 'd', 'mo'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export interface Duration {
  amount: number;
  unit: TimeUnit;
}

/** A time printed by a table: from `min` to `max`, the same twice where no range is printed. */
export interface TimeSpan {
  min: Duration;
  max: Duration;
}

const DURATION = /^(\d+(?:\.\d+)?)(s|min|h|wd|cd|d|mo)$/;

const SECONDS: Partial<Record<TimeUnit, number>> = { s: 1, min: 60, h: 3600 };

function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const amount = Number(match[1]);
  const unit = match[2] as TimeUnit;
  if (amount <= 0) return undefined;
  // Half a day has no last moment; only measured times may have a fraction.
  if (SECONDS[unit] === undefined && !Number.isInteger(amount)) return undefined;
  return { amount, unit };
}

/**
 * Reads one time of the grammar; `undefined` when the text does not follow it.
 * Does not know `null` (a dash in the table): the caller decides what no time means.
 */
export function parseTime(text: string): TimeSpan | undefined {
  const [low, high, ...rest] = text.split('..');
  if (low === undefined || rest.length > 0) return undefined;
  const min = parseDuration(low);
  const max = high === undefined ? min : parseDuration(high);
  if (!min || !max) return undefined;
  const [minSeconds, maxSeconds] = [secondsOf(min), secondsOf(max)];
  if (minSeconds === undefined || maxSeconds === undefined) {
    return min.unit === max.unit && min.amount <= max.amount ? { min, max } : undefined;
  }
  return minSeconds <= maxSeconds ? { min, max } : undefined;
}

/** Seconds of a measured time; `undefined` for days and months, whose length needs a calendar. */
export function secondsOf(duration: Duration): number | undefined {
  const factor = SECONDS[duration.unit];
  return factor === undefined ? undefined : duration.amount * factor;
}

/** True for seconds, minutes and hours: such a limit is measured, its breach is logged and the process goes on. */
export function isMachineTime(span: TimeSpan): boolean {
  return secondsOf(span.max) !== undefined;
}
