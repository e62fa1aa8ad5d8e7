/** The three languages of the service; Kazakh first and default (law on languages, art. 21). */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
