import type { Language } from '../texts/use-text.ts';

/** Chromium has no Kazakh numbers: the acts write them as Russian does, decimal comma and no-break space. */
const SIGNS = { kk: [',', '\u00A0'], ru: [',', '\u00A0'], en: ['.', ','] } as const satisfies Record<Language, unknown>;

/** A number as the language writes it: 12 345,6. */
export function formatNumber(value: number, language: Language): string {
  const [decimal, group] = SIGNS[language];
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return part === undefined ? grouped : grouped + decimal + part;
}

/** The same for a file: no groups, so that a spreadsheet of that language reads it as a number. */
export const plainNumber = (value: number, language: Language): string =>
  String(value).replace('.', SIGNS[language][0]);
