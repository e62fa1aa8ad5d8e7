import type cabinetTexts from './cabinet.kk.json';
import type complaintTexts from './complaint.kk.json';
import type kazakh from './kk.json';
import type visitTexts from './visit.kk.json';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every key of the Kazakh file; a key that is missing in it does not compile. The lint test compares the three files. */
export type TextKey =
  | keyof typeof kazakh
  | keyof typeof visitTexts
  | keyof typeof complaintTexts
  | keyof typeof cabinetTexts;
export type Texts = Record<TextKey, string>;
export type Slots = Record<string, string | number>;

/** A text that the server sends in all three languages. */
export type LocalizedText = Record<Language, string>;

/** Shipped as data: the browsers claim Kazakh but have no Kazakh words for "language". */
export const LANGUAGE_NAMES: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

type Loaders = Record<Language, () => Promise<{ default: Partial<Texts> }>>;

/** The words of every page, and chapters of words that only the pages of one topic carry over the line. */
const LOADERS = {
  every: { kk: () => import('./kk.json'), ru: () => import('./ru.json'), en: () => import('./en.json') },
  cabinet: {
    kk: () => import('./cabinet.kk.json'),
    ru: () => import('./cabinet.ru.json'),
    en: () => import('./cabinet.en.json'),
  },
  complaint: {
    kk: () => import('./complaint.kk.json'),
    ru: () => import('./complaint.ru.json'),
    en: () => import('./complaint.en.json'),
  },
  visit: {
    kk: () => import('./visit.kk.json'),
    ru: () => import('./visit.ru.json'),
    en: () => import('./visit.en.json'),
  },
} as const satisfies Record<string, Loaders>;

export type Chapter = keyof typeof LOADERS;

const loaded: Record<Language, Partial<Texts>> = { kk: {}, ru: {}, en: {} };
const chapters = new Set<Chapter>(['every']);
const languages = new Set<Language>();

/** Only the chosen language travels over the line, with the chapters that were opened before. */
export async function loadTexts(language: Language): Promise<Texts> {
  languages.add(language);
  await Promise.all([...chapters].map((chapter) => loadChapter(chapter, language)));
  return loaded[language] as Texts;
}

/** Whichever is asked for later, the chapter or another language, brings the missing words. */
export async function openChapter(chapter: Chapter): Promise<void> {
  chapters.add(chapter);
  await Promise.all([...languages].map((language) => loadChapter(chapter, language)));
}

async function loadChapter(chapter: Chapter, language: Language): Promise<void> {
  Object.assign(loaded[language], (await LOADERS[chapter][language]()).default);
}

/** Puts values into `{slots}`. Values carry no grammatical ending, so a slot never touches a letter. */
export function fill(template: string, slots: Slots = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole));
}

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}
