import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { useLocation, useRoute } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { useFragment } from '../shell/use-fragment.ts';
import { AboutPage } from './AboutPage.tsx';
import { AnswerPage } from './AnswerPage.tsx';
import { checkAbout, checkWho } from './complaint-rules.ts';
import { complaint, type ComplaintAnswers } from './complaint-store.ts';
import { SignPage } from './SignPage.tsx';
import { WhoPage } from './WhoPage.tsx';

/** A complaint by pages, and its answer by code. @rule std1 p.11–12 */
export function ComplaintPage() {
  const { step = '' } = useRoute().params;
  const { route } = useLocation();
  const answers = complaint.use();
  const fragment = useFragment();
  useState(() => step === '' && keepRequest(fragment));
  const isTooEarly = !mayShow(step, answers);
  useEffect(() => {
    if (isTooEarly) route('/complaint', true);
  }, [isTooEarly]);
  if (isTooEarly) return null;
  if (step === 'answer') return <AnswerPage />;
  if (step === 'who') return <WhoPage />;
  return step === 'sign' ? <SignPage /> : <AboutPage />;
}

/** The status page of a refused request leads here with its number, known before the first field is drawn. */
function keepRequest(fragment: string): void {
  const number = parseRequestNumber(fragment);
  if (number.ok) complaint.keep({ requestNumber: number.value });
}

/** An address that is too early leads to the first page. */
function mayShow(step: string, answers: ComplaintAnswers): boolean {
  if (step === '' || step === 'answer') return true;
  const isAboutDone = checkAbout(answers).length === 0;
  return (step === 'who' && isAboutDone) || (step === 'sign' && isAboutDone && checkWho(answers).length === 0);
}
