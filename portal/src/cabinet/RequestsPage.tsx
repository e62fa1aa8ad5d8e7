import { useEffect, useRef, useState } from 'preact/hooks';
import { REQUEST_FILES } from '../api/own-files.ts';
import { fetchOwnRequests, type OwnRequests } from '../api/own-lists.ts';
import { announce, Note, PageHeading } from '../shell/page.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { ListFilesRow } from './ListFilesRow.tsx';
import { RequestCard } from './RequestCard.tsx';

/** A page of the list; a person has few requests, an organisation some dozens. Our choice. */
const PAGE = 10;
/** The server gives no more at once. */
const MOST = 100;

/**
 * Own requests, newest first: state, what comes next and what the applicant may do (reg p.12). They stay on the page
 * while a newer list is awaited, so that nobody loses the place in it.
 */
export function RequestsPage() {
  const { t } = useLanguage();
  const [first, setFirst] = useState(PAGE);
  const [done, setDone] = useState<TextKey | null>(null);
  const [answer, askAgain, times] = useAnswer(String(first), (count) => fetchOwnRequests(Number(count)));
  const [list, setList] = useState<OwnRequests | null>(null);
  useEffect(() => {
    if (answer.kind === 'known') setList(answer.value);
  }, [answer]);
  const onDone = (text: TextKey) => {
    setDone(text);
    announce(t(text));
    askAgain();
  };
  return (
    <>
      <PageHeading pageKey={`requests ${times}`}>{t('cabinet.nav.requests')}</PageHeading>
      {done && (
        <Note kind="success">
          <p>{t(done)}</p>
        </Note>
      )}
      {list && <Requests list={list} onDone={onDone} onMore={() => setFirst(Math.min(first + PAGE, MOST))} />}
      <Waiting answer={answer} text="wait.list" onAgain={askAgain} />
    </>
  );
}

interface RequestsProps {
  list: OwnRequests;
  onDone: (text: TextKey) => void;
  onMore: () => void;
}

function Requests({ list: { items, total }, onDone, onMore }: RequestsProps) {
  const { t } = useLanguage();
  /** The first request of the next page takes the focus from the button, which the last page has no more. */
  const next = useRef<number | null>(null);
  useEffect(() => {
    const first = next.current === null ? undefined : items[next.current];
    if (!first) return;
    next.current = null;
    document.getElementById(`request-${first.id}`)?.focus();
  }, [items]);
  const showMore = () => {
    next.current = items.length;
    onMore();
  };
  if (total === 0) {
    return (
      <p>
        {t('cabinet.requests.none')} <a href="/order/person">{t('cabinet.without.order')}</a>
      </p>
    );
  }
  return (
    <>
      <p class="hint">{t('cabinet.requests.shown', { shown: items.length, total })}</p>
      <ListFilesRow files={REQUEST_FILES} />
      {items.map((request) => (
        <RequestCard key={request.id} request={request} onDone={onDone} />
      ))}
      {items.length < Math.min(total, MOST) && (
        <button type="button" class="secondary" onClick={showMore}>
          {t('cabinet.requests.more')}
        </button>
      )}
    </>
  );
}
