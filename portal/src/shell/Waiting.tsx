import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { Note } from './page.tsx';
import type { Answer } from './use-answer.ts';

interface WaitingProps {
  answer: Answer<unknown>;
  text: TextKey;
  onAgain: () => void;
}

/** While an answer is awaited, and when none comes: silence is told as silence and asked again by hand. */
export function Waiting({ answer, text, onAgain }: WaitingProps) {
  const { t } = useLanguage();
  if (answer.kind === 'asking') return <p class="waiting">{t(text)}</p>;
  if (answer.kind !== 'silent') return null;
  return (
    <Note kind="waiting" title={t('wait.noAnswer.title')}>
      <p>{t('wait.noAnswer.text')}</p>
      <button type="button" class="secondary" onClick={onAgain}>
        {t('wait.again')}
      </button>
    </Note>
  );
}
