import type { LocalizedText } from './definition.ts';
import { parseTime } from './time.ts';
import type { Duration, TimeUnit } from './time.ts';

type Language = keyof LocalizedText;

/** Russian has three forms: 1 день, 2 дня, 5 дней. */
function russian(amount: number, one: string, few: string, many: string): string {
  const [tens, ones] = [amount % 100, amount % 10];
  if (ones === 1 && tens !== 11) return one;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
}

const english = (amount: number, unit: string): string => (amount === 1 ? unit : `${unit}s`);

const UNITS: Record<TimeUnit, Record<Language, (amount: number) => string>> = {
  s: { kk: () => 'сек', ru: () => 'сек', en: () => 's' },
  min: { kk: () => 'мин', ru: () => 'мин', en: () => 'min' },
  h: { kk: () => 'сағат', ru: () => 'ч', en: () => 'h' },
  wd: {
    kk: () => 'жұмыс күні',
    ru: (n) => russian(n, 'рабочий день', 'рабочих дня', 'рабочих дней'),
    en: (n) => english(n, 'working day'),
  },
  cd: {
    kk: () => 'күнтізбелік күн',
    ru: (n) => russian(n, 'календарный день', 'календарных дня', 'календарных дней'),
    en: (n) => english(n, 'calendar day'),
  },
  d: { kk: () => 'күн', ru: (n) => russian(n, 'день', 'дня', 'дней'), en: (n) => english(n, 'day') },
  mo: { kk: () => 'ай', ru: (n) => russian(n, 'месяц', 'месяца', 'месяцев'), en: (n) => english(n, 'month') },
};

function amountText(amount: number, language: Language): string {
  return language === 'en' ? String(amount) : String(amount).replace('.', ',');
}

function durationText({ amount, unit }: Duration, language: Language): string {
  return `${amountText(amount, language)} ${UNITS[unit][language](amount)}`;
}

function spanText(within: string, language: Language): string {
  const span = parseTime(within);
  if (!span) return within;
  const { min, max } = span;
  if (min.amount === max.amount && min.unit === max.unit) return durationText(max, language);
  if (min.unit === max.unit) return `${amountText(min.amount, language)}–${durationText(max, language)}`;
  return `${durationText(min, language)} – ${durationText(max, language)}`;
}

/** A time of the grammar in words: "30 сек – 1 мин", "2 рабочих дня". Does not say from when it runs. */
export function timeText(within: string): LocalizedText {
  return { kk: spanText(within, 'kk'), ru: spanText(within, 'ru'), en: spanText(within, 'en') };
}

/** The same as the limit of a wait: "30 күннің ішінде". @rule NCA annex 3 t.1 action 5 */
export function withinText(within: string): LocalizedText {
  const plain = timeText(within);
  const ru = plain.ru.replace(/ дня$/, ' дней').replace(/ день$/, ' дня');
  return { kk: `${plain.kk}нің ішінде`, ru: `в течение ${ru}`, en: `within ${plain.en}` };
}
