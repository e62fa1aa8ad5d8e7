import { fetchLinkState, type LinkState, type LinkStatus } from '../api/install.ts';
import { Note, PageHeading } from '../shell/page.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { useFragment } from '../shell/use-fragment.ts';
import { formatDate } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { InstallForm } from './InstallForm.tsx';
import { NewLink } from './NewLink.tsx';

/** The page of the link of reg P11. Opening it changes nothing; the secret stands after # and is never sent by the browser. */
export function InstallPage() {
  const { t } = useLanguage();
  const secret = useFragment();
  const [answer, askAgain] = useAnswer(secret, fetchLinkState);
  return (
    <>
      <PageHeading pageKey="install">{t('install.title')}</PageHeading>
      <Waiting answer={answer} text="install.asking" onAgain={askAgain} />
      {answer.kind === 'none' && <p>{t('install.noLink')}</p>}
      {answer.kind === 'known' && <ByState key={secret} secret={secret} link={answer.value} />}
      {answer.kind === 'none' && <NewLink />}
    </>
  );
}

const ENDED: Record<Exclude<LinkStatus, 'READY'>, { title: TextKey; text: TextKey }> = {
  CONSUMED: { title: 'install.consumed.title', text: 'install.consumed.text' },
  EXPIRED: { title: 'install.expired.title', text: 'install.expired.text' },
  UNKNOWN: { title: 'install.unknown.title', text: 'install.unknown.text' },
};

function ByState({ secret, link }: { secret: string; link: LinkState }) {
  const { t, language } = useLanguage();
  if (link.state === 'READY') {
    return (
      <>
        <p>{t('install.intro')}</p>
        {link.expiresAt && (
          <p class="hint">
            {t('install.expires')}: {formatDate(new Date(link.expiresAt), language)}
          </p>
        )}
        <InstallForm secret={secret} />
      </>
    );
  }
  const words = ENDED[link.state];
  return (
    <>
      <Note kind="warning" title={t(words.title)}>
        <p>{t(words.text)}</p>
      </Note>
      <NewLink />
    </>
  );
}
