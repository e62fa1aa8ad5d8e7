import en from './en.json' with { type: 'json' };
import kk from './kk.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import type { LocalizedText } from '../rules/errors.ts';
import type { Language } from './language.ts';

export type MessageKey = keyof typeof kk;
export type MessageSlots = Readonly<Record<string, string | number>>;

/** A language that lacks a key of the Kazakh table does not compile. */
const MESSAGES: Record<Language, Record<MessageKey, string>> = { kk, ru, en };

/**
 * The text of a key in one language with its slots filled. A slot without a value is an error of the caller and throws:
 * a text with an empty slot must never reach a person. Builds no endings: Kazakh suffixes do not stand after a slot (ux 6.6).
 */
export function t(language: Language, key: MessageKey, slots: MessageSlots = {}): string {
  return MESSAGES[language][key].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = slots[name];
    if (value === undefined || value === '') throw new Error(`text ${key} (${language}): slot ${name} is empty`);
    return String(value);
  });
}

/** The slots that a text names, once each. The three languages name the same ones. */
export function slotsOfText(key: MessageKey): string[] {
  return [...new Set([...MESSAGES.kk[key].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))];
}

/** The text of a key in the three languages; the slots are the same in each. */
export function localized(key: MessageKey, slots: MessageSlots = {}): LocalizedText {
  return { kk: t('kk', key, slots), ru: t('ru', key, slots), en: t('en', key, slots) };
}

/** One text where a slot differs by language, for instance the title of a service. */
export function localizedWith(key: MessageKey, slotsOf: (language: Language) => MessageSlots): LocalizedText {
  return { kk: t('kk', key, slotsOf('kk')), ru: t('ru', key, slotsOf('ru')), en: t('en', key, slotsOf('en')) };
}

/** True when the text is a key of the tables; for keys that are put together from a status or a kind. */
export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(kk, text);
}
