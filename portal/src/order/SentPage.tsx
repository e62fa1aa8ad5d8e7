import { INDIVIDUAL_ISSUE } from '@kualik/domain/rules/documents/individual.ts';
import { PageHeading } from '../shell/page.tsx';
import { RequestNumber } from '../status/RequestNumber.tsx';
import { StateView } from '../status/StateView.tsx';
import { useFragment } from '../shell/use-fragment.ts';
import { useRequestState, type Watched } from '../status/use-request-state.ts';
import { formatDate } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import { useOrder } from './order-store.ts';

/** Papers are handed in within 30 days of registration (reg t.1 a.5); until then the day is counted from sending. */
const HAND_IN_DAYS = 30;
const DAY_MS = 86_400_000;

/** The confirmation. Its address carries the number, so a bookmark opens it again. */
export function SentPage() {
  const { t } = useLanguage();
  const { sent } = useOrder();
  const fragment = useFragment();
  const number = sent?.number ?? fragment;
  const watched = useRequestState(number);
  return (
    <>
      <div class="panel">
        <PageHeading pageKey="sent">{t('sent.title')}</PageHeading>
        <p>{t('sent.number')}</p>
        <p class="panel-number">
          <RequestNumber number={number} />
        </p>
      </div>
      {sent && (
        <p>
          {t('sent.mail')}: <strong class="breakable">{sent.email}</strong>. {t('sent.mail.typo')}
        </p>
      )}
      <h2>{t('sent.next')}</h2>
      <ol class="plain-steps">
        <li>{t('sent.next.registers')}</li>
        <li>
          {t('sent.next.handIn')} <HandInDay watched={watched} sentAt={sent?.at ?? null} /> {t('sent.next.queue')}
        </li>
        <li>{t('sent.next.install')}</li>
      </ol>
      <Papers />
      <p>{t('sent.keepFile')}</p>
      <h2>{t('sent.state')}</h2>
      <StateView watched={watched} />
      <p>
        <a href={`/status#${number}`}>{t('sent.toStatus')}</a>
      </p>
    </>
  );
}

function HandInDay({ watched, sentAt }: { watched: Watched; sentAt: Date | null }) {
  const { t, language } = useLanguage();
  const state = watched.kind === 'known' ? watched.state : null;
  const known = state?.status === 'WAITING_FOR_APPLICANT' && state.until ? new Date(state.until) : null;
  const day = known ?? (sentAt ? new Date(sentAt.getTime() + HAND_IN_DAYS * DAY_MS) : null);
  if (!day) return null;
  return (
    <strong>
      {t('sent.next.deadline')}: {formatDate(day, language)}.
    </strong>
  );
}

function Papers() {
  const { t, pick } = useLanguage();
  return (
    <>
      <h2>{t('sent.papers')}</h2>
      <ul>
        {INDIVIDUAL_ISSUE.filter(({ condition }) => condition === 'always').map((paper) => (
          <li key={paper.id}>{pick({ ...paper.title })}</li>
        ))}
      </ul>
    </>
  );
}
