import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import {
  fill,
  isLanguage,
  loadTexts,
  type Language,
  type LocalizedText,
  type Slots,
  type TextKey,
  type Texts,
} from './texts.ts';

const COOKIE = 'kualik_language';
const YEAR_SECONDS = 31_536_000;

export interface LanguageTools {
  language: Language;
  t: (key: TextKey, slots?: Slots) => string;
  /** The server's own three-language text in the chosen language. */
  pick: (text: LocalizedText) => string;
  choose: (language: Language) => Promise<void>;
}

const LanguageContext = createContext<LanguageTools | null>(null);

/** The language of a link (`?lang=ru`) wins, then the remembered choice, then Kazakh. The cookie holds two letters and nothing else. */
export function startLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLanguage(asked)) return asked;
  const remembered = new RegExp(`(?:^|; )${COOKIE}=(\\w\\w)`).exec(document.cookie)?.[1];
  return isLanguage(remembered) ? remembered : 'kk';
}

function remember(language: Language): void {
  document.cookie = `${COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Strict`;
}

interface ProviderProps {
  first: { language: Language; texts: Texts };
  children: ComponentChildren;
}

/** Switching the language redraws the words only: the page, the answers and the focus stay. */
export function LanguageProvider({ first, children }: ProviderProps) {
  const [current, setCurrent] = useState(first);
  useEffect(() => {
    document.documentElement.lang = current.language;
  }, [current.language]);
  const tools = useMemo<LanguageTools>(
    () => ({
      language: current.language,
      t: (key, slots) => fill(current.texts[key], slots),
      pick: (text) => text[current.language],
      choose: async (language) => {
        const texts = await loadTexts(language);
        remember(language);
        setCurrent({ language, texts });
      },
    }),
    [current],
  );
  return <LanguageContext.Provider value={tools}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): LanguageTools {
  const tools = useContext(LanguageContext);
  if (!tools) throw new Error('useLanguage outside of LanguageProvider');
  return tools;
}
