import type { OwnRequest } from '../api/own-lists.ts';
import { RefusalBox } from '../status/RefusalBox.tsx';
import { RequestNumber } from '../status/RequestNumber.tsx';
import { formatDate, formatMoment } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { FactList, type Fact } from '../shell/FactList.tsx';
import { OwnPapers } from './OwnPapers.tsx';
import { RequestActs } from './RequestActs.tsx';

interface RequestCardProps {
  request: OwnRequest;
  onDone: (text: TextKey) => void;
}

export function RequestCard({ request, onDone }: RequestCardProps) {
  const { t, pick } = useLanguage();
  const { id, state } = request;
  return (
    <article class="card" aria-labelledby={`request-${id}`}>
      <h2 id={`request-${id}`} tabIndex={-1}>
        <RequestNumber number={state.number} />
      </h2>
      <p class={`tag tag-${state.status.toLowerCase()}`}>{pick(state.statusText)}</p>
      {state.waitingReason && <p>{pick(state.waitingReason)}</p>}
      <RequestFacts request={request} />
      {state.refusal && <RefusalBox number={state.number} refusal={state.refusal} level={3} />}
      <p>
        <a href={`/status#${state.number}`}>{t('timeline.title')}</a>
      </p>
      <OwnPapers request={request} />
      <RequestActs request={request} onDone={onDone} />
    </article>
  );
}

function RequestFacts({ request: { email, mails, state } }: { request: OwnRequest }) {
  const { t, pick, language } = useLanguage();
  const lastMail = mails.at(-1);
  const facts: Fact[] = [
    [t('cabinet.service'), pick(state.service)],
    [t('cabinet.sentOn'), formatDate(new Date(state.submittedAt), language)],
    [t('status.actor'), pick(state.actor)],
  ];
  if (state.until)
    facts.push([t('status.until'), `${formatMoment(new Date(state.until), language)} (${t('status.zone')})`]);
  if (state.effectiveAt)
    facts.push([t('cabinet.revocationAhead'), formatMoment(new Date(state.effectiveAt), language)]);
  facts.push([t('status.yourStep'), pick(state.nextStep)]);
  if (email) facts.push([t('contact.email'), email]);
  if (lastMail) facts.push([t('cabinet.lastMail'), t(MAIL_WORDS[lastMail.state])]);
  return <FactList facts={facts} />;
}

const MAIL_WORDS: Record<OwnRequest['mails'][number]['state'], TextKey> = {
  QUEUED: 'cabinet.mail.queued',
  SENT: 'cabinet.mail.sent',
  FAILED: 'cabinet.mail.failed',
  BOUNCED: 'cabinet.mail.failed',
  NONE: 'cabinet.mail.none',
};
