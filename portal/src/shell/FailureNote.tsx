import { useEffect, useRef } from 'preact/hooks';
import type { ApiError } from '../api/client.ts';
import { useLanguage } from '../texts/language.tsx';

/** What the server said of a failed act, in its own words. Silence is not an end: the same button tries again. */
export function FailureNote({ error }: { error: ApiError }) {
  const { t, language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  const isSilent = error.facts.kind === 'unavailable' || error.facts.kind === 'internal';
  return (
    <div ref={box} class={isSilent ? 'note note-waiting' : 'note note-warning'} role="alert" tabIndex={-1}>
      {isSilent && <p class="note-title">{t('wait.noAnswer.title')}</p>}
      <p>{error.textIn(language) ?? t('wait.noAnswer.text')}</p>
    </div>
  );
}
