import { useLocaleState, useTranslate } from 'react-admin';
import type { LocalizedText } from '../api/types.ts';
import type { Texts } from './kk.ts';

/** Every path to a string in the Kazakh texts, which are the source of the shape. A misspelt key does not compile. */
type Leaf<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

export type TextKey = Leaf<Texts>;
export type Slots = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, slots?: Slots) => string;

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const asLanguage = (locale: string): Language => LANGUAGES.find((language) => language === locale) ?? 'kk';

export function useText(): Translate {
  const translate = useTranslate();
  return (key, slots) => translate(`kualik.${key}`, slots);
}

export function useLanguage(): Language {
  const [locale] = useLocaleState();
  return asLanguage(locale);
}

/** Picks the language of the screen out of a text that the server gave in three. */
export function useLocalized(): (text: LocalizedText | null | undefined) => string {
  const language = useLanguage();
  return (text) => text?.[language] ?? '';
}
