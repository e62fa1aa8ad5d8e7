import type { Language } from './texts.ts';

/** One zone in the whole country since 2024-03-01; old devices still believe +06, so the offset is ours. */
const KAZAKHSTAN_OFFSET_MS = 5 * 3_600_000;

/** Chromium claims the Kazakh locale and has no Kazakh month names. */
const MONTHS: Record<Language, string> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  en: 'January February March April May June July August September October November December',
};

const WEEKDAYS: Record<Language, string> = {
  kk: 'жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі',
  ru: 'воскресенье понедельник вторник среда четверг пятница суббота',
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
};

const two = (value: number) => String(value).padStart(2, '0');

/** The date as the acts write it: «2026 жылғы 22 қараша». */
export function formatDate(moment: Date, language: Language): string {
  const local = new Date(moment.getTime() + KAZAKHSTAN_OFFSET_MS);
  const month = MONTHS[language].split(' ')[local.getUTCMonth()];
  const day = local.getUTCDate();
  const year = local.getUTCFullYear();
  if (language === 'kk') return `${year} жылғы ${day} ${month}`;
  return language === 'ru' ? `${day} ${month} ${year} г.` : `${day} ${month} ${year}`;
}

/** The date with its day of the week: people plan a visit by it. */
export function formatDay(moment: Date, language: Language): string {
  const weekday = WEEKDAYS[language].split(' ')[new Date(moment.getTime() + KAZAKHSTAN_OFFSET_MS).getUTCDay()];
  return `${formatDate(moment, language)}, ${weekday}`;
}

export function formatTime(moment: Date): string {
  const local = new Date(moment.getTime() + KAZAKHSTAN_OFFSET_MS);
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

export function formatMoment(moment: Date, language: Language): string {
  return `${formatDate(moment, language)}, ${formatTime(moment)}`;
}

/** The day in Kazakhstan, YYYY-MM-DD. */
export function isoDay(moment: Date): string {
  return new Date(moment.getTime() + KAZAKHSTAN_OFFSET_MS).toISOString().slice(0, 10);
}
