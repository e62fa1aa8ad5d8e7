import type kazakh from './kk.json';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every key of the Kazakh file; a key that is missing in it does not compile. The lint test compares the three files. */
export type TextKey = keyof typeof kazakh;
export type Texts = Record<TextKey, string>;
export type Slots = Record<string, string | number>;

/** A text that the server sends in all three languages. */
export type LocalizedText = Record<Language, string>;

/** Shipped as data: the browsers claim Kazakh but have no Kazakh words for "language". */
export const LANGUAGE_NAMES: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

const LOADERS: Record<Language, () => Promise<{ default: Texts }>> = {
  kk: () => import('./kk.json'),
  ru: () => import('./ru.json'),
  en: () => import('./en.json'),
};

/** Only the chosen language travels over the line. */
export async function loadTexts(language: Language): Promise<Texts> {
  return (await LOADERS[language]()).default;
}

/** Puts values into `{slots}`. Values carry no grammatical ending, so a slot never touches a letter. */
export function fill(template: string, slots: Slots = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole));
}

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}
