import { useEffect, useRef } from 'preact/hooks';
import type { ApiError } from '../api/client.ts';
import { useLanguage } from '../texts/language.tsx';
import { stepPath, stepOfField, STEPS } from './steps.ts';

/** Why sending did not work, and that nothing was lost. A silent server is said to be silent, never to refuse. */
export function SendFailure({ failure }: { failure: ApiError }) {
  const { t, language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [failure]);
  const { kind, clause, field, retryAfterSeconds, requestId } = failure.facts;
  const step = stepOfField(field);
  const isSilent = kind === 'unavailable' || kind === 'internal';
  const title = isSilent ? 'wait.noAnswer.title' : kind === 'limited' ? 'failure.limited' : 'failure.title';
  return (
    <div ref={box} class={isSilent ? 'note note-waiting' : 'note note-warning'} role="alert" tabIndex={-1}>
      <p class="note-title">{t(title)}</p>
      <p>{failure.textIn(language) ?? t('wait.noAnswer.text')}</p>
      {clause && (
        <p class="hint">
          {t('failure.clause')}: {clause}
        </p>
      )}
      {retryAfterSeconds !== null && retryAfterSeconds > 0 && (
        <p>
          {t('failure.retryAfter')}: {Math.ceil(retryAfterSeconds / 60)} {t('unit.minutes')}
        </p>
      )}
      {step && (
        <p>
          <a href={stepPath(step)}>
            {t('check.change')}: {t(STEPS[step].question)}
          </a>
        </p>
      )}
      {kind === 'internal' && requestId && (
        <p>
          {t('failure.incident')}: <span class="breakable">{requestId}</span>
        </p>
      )}
      <p>{t('failure.kept')}</p>
    </div>
  );
}
