import en from '../texts/board.en.json';
import kk from '../texts/board.kk.json';
import ru from '../texts/board.ru.json';
import { LANGUAGES, type LocalizedText } from '../texts/texts.ts';

export type BoardTextKey = keyof typeof kk;

/** A text of the board in all its languages. */
export function boardText(key: BoardTextKey): LocalizedText {
  return { kk: kk[key], ru: ru[key], en: en[key] };
}

/** The same words in the three languages beside each other and in the same size; names that do not differ stand once. */
export function InThree({ text }: { text: LocalizedText }) {
  const shown = LANGUAGES.filter((language, index) => {
    const before = LANGUAGES.slice(0, index).map((each) => text[each]);
    return !before.includes(text[language]);
  });
  return (
    <span class="in-three">
      {shown.map((language) => (
        <span key={language} lang={language}>
          {text[language]}
        </span>
      ))}
    </span>
  );
}
