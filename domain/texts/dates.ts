import { Temporal } from 'temporal-polyfill';
import type { Language } from './language.ts';

/** One zone in the country since 2024-03-01 (UTC+5). */
export const TIME_ZONE = 'Asia/Almaty';

/** Own table: Chromium has no Kazakh months though it claims the locale, and ICU writes «2026 ж. 22 қараша» (ux 6.7). */
const MONTHS: Record<Language, readonly string[]> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** The date in Almaty as the acts write it: «2026 жылғы 22 қараша», «22 ноября 2026 года», "22 November 2026". */
export function formatDate(at: Date, language: Language): string {
  const { year, month, day } = almaty(at);
  const name = MONTHS[language][month - 1] ?? '';
  if (language === 'kk') return `${year} жылғы ${day} ${name}`;
  return language === 'ru' ? `${day} ${name} ${year} года` : `${day} ${name} ${year}`;
}

/** The date with the hour, minute and the name of the zone, for a term or a moment on a document. */
export function formatDateTime(at: Date, language: Language): string {
  const { hour, minute } = almaty(at);
  const zone = { kk: 'Астана уақыты', ru: 'время Астаны', en: 'Astana time' }[language];
  return `${formatDate(at, language)}, ${two(hour)}:${two(minute)} (${zone})`;
}

/** DD.MM.YYYY in Almaty, the same in the three languages. */
export function formatShortDate(at: Date): string {
  const { year, month, day } = almaty(at);
  return `${two(day)}.${two(month)}.${year}`;
}

function almaty(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(TIME_ZONE);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
