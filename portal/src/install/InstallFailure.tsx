import { useEffect, useRef } from 'preact/hooks';
import type { ApiError } from '../api/client.ts';
import { useLanguage } from '../texts/language.tsx';

/** What went wrong after the file was opened. Silence of the server is not an end: the same button tries again. */
export function InstallFailure({ failure }: { failure: ApiError | 'chain' }) {
  const { t, language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [failure]);
  if (failure === 'chain') {
    return (
      <div ref={box} class="note note-warning" role="alert" tabIndex={-1}>
        <p class="note-title">{t('install.chain.title')}</p>
        <p>{t('install.chain.text')}</p>
      </div>
    );
  }
  const isSilent = failure.facts.kind === 'unavailable' || failure.facts.kind === 'internal';
  return (
    <div ref={box} class={isSilent ? 'note note-waiting' : 'note note-warning'} role="alert" tabIndex={-1}>
      <p class="note-title">{t(isSilent ? 'wait.noAnswer.title' : 'failure.title')}</p>
      <p>{failure.textIn(language) ?? t('wait.noAnswer.text')}</p>
    </div>
  );
}
