import { useEffect, useRef } from 'preact/hooks';
import type { RequestState, StatusStep } from '../api/status.ts';
import { forgetStates } from '../offline/kept-states.ts';
import { announce, Note } from '../shell/page.tsx';
import { formatMoment } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { RefusalBox } from './RefusalBox.tsx';
import { isFinal, type Watched } from './use-request-state.ts';

/** What is known about a request now: state, who acts, until when, what to do; then the way as a list. */
export function StateView({ watched }: { watched: Watched }) {
  const { t, language } = useLanguage();
  if (watched.kind === 'asking') return <p class="waiting">{t('status.asking')}</p>;
  if (watched.kind === 'unknown') {
    return (
      <Note kind="warning" title={t('status.unknown.title')}>
        <p>{t('status.unknown.text')}</p>
      </Note>
    );
  }
  const seen = watched.kind === 'known' ? watched : watched.last;
  const state = seen?.state;
  return (
    <>
      {watched.kind === 'silent' && (
        <Note kind="waiting" title={t('wait.noAnswer.title')}>
          <p>{watched.error.textIn(language) ?? t('wait.noAnswer.text')}</p>
          {watched.last && <Kept askedAt={watched.last.askedAt} />}
        </Note>
      )}
      {state && <NowBox state={state} />}
      {state?.refusal && <RefusalBox number={state.number} refusal={state.refusal} level={2} />}
      {state && <Timeline steps={state.steps} />}
      {seen && (
        <p class="hint">
          {t('status.askedAt')}: {formatMoment(seen.askedAt, language)}.{' '}
          {watched.kind === 'known' && !isFinal(seen.state) && t('status.refreshes')}
        </p>
      )}
    </>
  );
}

/** What stands below is from this device and may have changed since; one press deletes it. */
function Kept({ askedAt }: { askedAt: Date }) {
  const { t, language } = useLanguage();
  return (
    <>
      <p>
        {t('status.kept')}: {formatMoment(askedAt, language)}.
      </p>
      <button type="button" class="link-button" onClick={() => void forgetStates().then(() => location.replace('#'))}>
        {t('status.forget')}
      </button>
    </>
  );
}

function NowBox({ state }: { state: RequestState }) {
  const { t, pick, language } = useLanguage();
  const before = useRef(state.status);
  useEffect(() => {
    if (before.current !== state.status) announce(pick(state.statusText));
    before.current = state.status;
  }, [state.status]);
  return (
    <section class={`now-box now-${toneOf(state)}`} aria-labelledby="now-title">
      <h2 id="now-title">
        <span class="visually-hidden">{t('status.now')}: </span>
        {pick(state.statusText)}
      </h2>
      {state.installed && <p class="installed">{t('install.done')}</p>}
      {state.waitingReason && <p>{pick(state.waitingReason)}</p>}
      <dl class="facts">
        <dt>{t('status.actor')}</dt>
        <dd>{pick(state.actor)}</dd>
        {state.until && (
          <>
            <dt>{t('status.until')}</dt>
            <dd>
              {formatMoment(new Date(state.until), language)} <span class="hint">({t('status.zone')})</span>
            </dd>
          </>
        )}
        <dt>{t('status.yourStep')}</dt>
        <dd>{pick(state.nextStep)}</dd>
      </dl>
    </section>
  );
}

function toneOf(state: RequestState): 'good' | 'ended' | 'waiting' | 'open' {
  if (state.status === 'COMPLETED') return 'good';
  if (state.status === 'REFUSED' || state.status === 'LAPSED' || state.status === 'WITHDRAWN') return 'ended';
  return state.status === 'WAITING_FOR_APPLICANT' ? 'waiting' : 'open';
}

const STEP_WORDS: Record<StatusStep['state'], TextKey> = {
  DONE: 'timeline.done',
  CURRENT: 'timeline.current',
  AHEAD: 'timeline.ahead',
  SKIPPED: 'timeline.skipped',
};

function Timeline({ steps }: { steps: StatusStep[] }) {
  const { t, pick, language } = useLanguage();
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline.title')}</h2>
      <ol class="timeline">
        {steps.map((step) => (
          <li
            key={step.title.kk}
            class={`step-${step.state.toLowerCase()}`}
            aria-current={step.state === 'CURRENT' ? 'step' : undefined}
          >
            <span class="step-title">{pick(step.title)}</span>
            <span class="step-state">
              {t(STEP_WORDS[step.state])}
              {step.at && `, ${formatMoment(new Date(step.at), language)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
