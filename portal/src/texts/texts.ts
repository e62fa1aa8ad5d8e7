import type cabinet from './cabinet-kk.json';
import type kazakh from './kk.json';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every key of the Kazakh files; a key that is missing there does not compile. The lint test compares the languages. */
export type TextKey = keyof typeof kazakh | keyof typeof cabinet;
export type Texts = Record<TextKey, string>;
export type Slots = Record<string, string | number>;

/** A text that the server sends in all three languages. */
export type LocalizedText = Record<Language, string>;

/** Shipped as data: the browsers claim Kazakh but have no Kazakh words for "language". */
export const LANGUAGE_NAMES: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

type Loader = () => Promise<{ default: Partial<Texts> }>;
export type TextGroup = 'site' | 'cabinet';

const LOADERS: Record<TextGroup, Record<Language, Loader>> = {
  site: { kk: () => import('./kk.json'), ru: () => import('./ru.json'), en: () => import('./en.json') },
  cabinet: {
    kk: () => import('./cabinet-kk.json'),
    ru: () => import('./cabinet-ru.json'),
    en: () => import('./cabinet-en.json'),
  },
};

const wanted = new Set<TextGroup>(['site']);
const loaded: Record<Language, Partial<Texts>> = { kk: {}, ru: {}, en: {} };

/** Only the chosen language travels over the line, and of it only what the visited pages say. */
export async function loadTexts(language: Language): Promise<Texts> {
  const groups = [...wanted];
  const parts = await Promise.all(groups.map((group) => LOADERS[group][language]()));
  for (const part of parts) Object.assign(loaded[language], part.default);
  // A page that was opened meanwhile brings words of its own.
  return wanted.size > groups.length ? loadTexts(language) : (loaded[language] as Texts);
}

/** The words of a page that is about to be shown come beside its program, in the language of the document. */
export async function addTexts(group: TextGroup): Promise<void> {
  wanted.add(group);
  const { lang } = document.documentElement;
  await loadTexts(isLanguage(lang) ? lang : 'kk');
}

/** Puts values into `{slots}`. Values carry no grammatical ending, so a slot never touches a letter. */
export function fill(template: string, slots: Slots = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole));
}

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}
