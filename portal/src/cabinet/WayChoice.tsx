import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';

type Way = 'file' | 'program';

const WAYS: readonly { way: Way; text: TextKey }[] = [
  { way: 'file', text: 'cabinet.way.file' },
  { way: 'program', text: 'cabinet.way.program' },
];

/** The way that was taken last; the page remembers it, the device does not. */
let last: Way = 'file';

interface WayChoiceProps {
  file: ComponentChildren;
  program: ComponentChildren;
}

/** Where the key is: in a file, or with the signing program of this device. Both stand in equal rank. */
export function WayChoice(parts: WayChoiceProps) {
  const { t } = useLanguage();
  const [way, setWay] = useState(last);
  const choose = (next: Way) => {
    last = next;
    setWay(next);
  };
  return (
    <>
      <fieldset class="field">
        <legend>{t('cabinet.way.title')}</legend>
        {WAYS.map((each) => (
          <div class="radio" key={each.way}>
            <input
              type="radio"
              id={`way-${each.way}`}
              name="way"
              checked={way === each.way}
              onChange={() => choose(each.way)}
            />
            <label for={`way-${each.way}`}>{t(each.text)}</label>
          </div>
        ))}
      </fieldset>
      {parts[way]}
    </>
  );
}
