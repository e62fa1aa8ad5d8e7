import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { kazakhMessages } from './react-admin-kk.ts';
import { russianMessages } from './react-admin-ru.ts';
import { ru } from './ru.ts';

/** Kazakh is the default and first; polyglot knows no `kk` plural and falls back to one/other, which Kazakh has. */
const MESSAGES = {
  kk: { ...kazakhMessages, kualik: kk },
  ru: { ...russianMessages, kualik: ru },
  en: { ...englishMessages, kualik: en },
};

const LOCALES = [
  { locale: 'kk', name: 'Қазақша' },
  { locale: 'ru', name: 'Русский' },
  { locale: 'en', name: 'English' },
];

export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === 'ru' ? MESSAGES.ru : locale === 'en' ? MESSAGES.en : MESSAGES.kk),
  'kk',
  LOCALES,
);
