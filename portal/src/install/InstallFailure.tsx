import { useEffect, useRef } from 'preact/hooks';
import type { ApiError } from '../api/client.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { useLanguage } from '../texts/language.tsx';

/** What went wrong after the file was opened. */
export function InstallFailure({ failure }: { failure: ApiError | 'chain' }) {
  return failure === 'chain' ? <ChainFailure /> : <FailureNote error={failure} />;
}

function ChainFailure() {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} class="note note-warning" role="alert" tabIndex={-1}>
      <p class="note-title">{t('install.chain.title')}</p>
      <p>{t('install.chain.text')}</p>
    </div>
  );
}
