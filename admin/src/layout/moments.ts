/**
 * Dates of the screens. Kazakhstan has one zone, UTC+5, since 1 March 2024; old devices still say +6 and Chromium has
 * no Kazakh dates at all, so the moment is moved and printed by arithmetic instead of by the browser's locale data.
 */
const ALMATY_OFFSET_MINUTES = 300;

const two = (value: number): string => String(value).padStart(2, '0');

const inAlmaty = (moment: string | Date): Date => new Date(new Date(moment).getTime() + ALMATY_OFFSET_MINUTES * 60_000);

export function formatDate(moment: string | Date): string {
  const local = inAlmaty(moment);
  return `${two(local.getUTCDate())}.${two(local.getUTCMonth() + 1)}.${local.getUTCFullYear()}`;
}

/** A day of Almaty, YYYY-MM-DD, as people write it. */
export const formatDay = (day: string): string => day.split('-').toReversed().join('.');

export function formatTime(moment: string | Date, seconds = false): string {
  const local = inAlmaty(moment);
  const minutes = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
  return seconds ? `${minutes}:${two(local.getUTCSeconds())}` : minutes;
}

export function formatMoment(moment: string | Date, seconds = false): string {
  return `${formatDate(moment)} ${formatTime(moment, seconds)}`;
}

/** Whole minutes from `now` to the moment; negative when it has passed. */
export function minutesUntil(moment: string, now: Date): number {
  const difference = (new Date(moment).getTime() - now.getTime()) / 60_000;
  return difference < 0 ? -Math.floor(-difference) : Math.floor(difference);
}

/** A span as "2 d 4 h", "35 min": the two largest units are enough for a desk. The unit words come from the texts. */
export function splitSpan(minutes: number): { days: number; hours: number; minutes: number } {
  const whole = Math.abs(minutes);
  return { days: Math.floor(whole / 1440), hours: Math.floor((whole % 1440) / 60), minutes: whole % 60 };
}
