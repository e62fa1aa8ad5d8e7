import { useState } from 'preact/hooks';
import { ApiError } from '../api/client.ts';
import { fetchHoldLink, holdByLink, type HoldLinkStatus, type HoldOutcome } from '../api/hold.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { Note, PageHeading } from '../shell/page.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { useFragment } from '../shell/use-fragment.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';

/** "I did not order this": the page of the link in the notice. Opening it changes nothing; the button does. [D] */
export function HoldPage() {
  const { t } = useLanguage();
  const secret = useFragment();
  const [answer, askAgain] = useAnswer(secret, fetchHoldLink);
  return (
    <>
      <PageHeading pageKey="hold">{t('hold.title')}</PageHeading>
      {answer.kind === 'none' && <p>{t('hold.noLink')}</p>}
      <Waiting answer={answer} text="hold.asking" onAgain={askAgain} />
      {answer.kind === 'known' && <ByState key={secret} secret={secret} state={answer.value} />}
    </>
  );
}

const ENDED: Record<Exclude<HoldLinkStatus, 'READY'>, { title: TextKey; text: TextKey }> = {
  USED: { title: 'hold.used.title', text: 'hold.used.text' },
  EXPIRED: { title: 'hold.expired.title', text: 'hold.expired.text' },
  UNKNOWN: { title: 'hold.unknown.title', text: 'hold.unknown.text' },
};

function ByState({ secret, state }: { secret: string; state: HoldLinkStatus }) {
  const { t } = useLanguage();
  if (state === 'READY') return <StopForm secret={secret} />;
  return (
    <>
      <Note kind={state === 'USED' ? 'info' : 'warning'} title={t(ENDED[state].title)}>
        <p>{t(ENDED[state].text)}</p>
      </Note>
      {state === 'USED' && <WhatNow />}
    </>
  );
}

type Course = { kind: 'asked' } | { kind: 'working' } | { kind: 'failed'; error: ApiError } | Done;
interface Done {
  kind: 'done';
  outcome: HoldOutcome;
}

function StopForm({ secret }: { secret: string }) {
  const { t } = useLanguage();
  const [course, setCourse] = useState<Course>({ kind: 'asked' });
  if (course.kind === 'done') return <Stopped outcome={course.outcome} />;
  const stop = () => {
    setCourse({ kind: 'working' });
    holdByLink(secret).then(
      (outcome) => setCourse({ kind: 'done', outcome }),
      (error: unknown) => setCourse(error instanceof ApiError ? { kind: 'failed', error } : { kind: 'asked' }),
    );
  };
  return (
    <>
      <p>{t('hold.intro')}</p>
      <p>{t('hold.before')}</p>
      {course.kind === 'failed' && <FailureNote error={course.error} />}
      <button type="button" class="primary" aria-disabled={course.kind === 'working'} onClick={stop}>
        {t(course.kind === 'working' ? 'hold.working' : 'hold.button')}
      </button>
    </>
  );
}

function Stopped({ outcome: { isHeld, isOrderStopped } }: { outcome: HoldOutcome }) {
  const { t } = useLanguage();
  return (
    <>
      <div role="status">
        <Note kind="success">
          {isOrderStopped && <p>{t('hold.done.order')}</p>}
          {isHeld && <p>{t('hold.done.held')}</p>}
          {!isOrderStopped && !isHeld && <p>{t('hold.done.nothing')}</p>}
        </Note>
      </div>
      {isHeld && <WhatNow />}
    </>
  );
}

function WhatNow() {
  const { t } = useLanguage();
  return (
    <>
      <h2>{t('hold.next')}</h2>
      <ul>
        <li>{t('hold.next.release')}</li>
        <li>{t('hold.next.term')}</li>
      </ul>
    </>
  );
}
