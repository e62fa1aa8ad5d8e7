import { useEffect, useState } from 'preact/hooks';
import { fetchLinkState, type LinkState, type LinkStatus } from '../api/install.ts';
import { Note, PageHeading } from '../shell/page.tsx';
import { useFragment } from '../status/use-fragment.ts';
import { formatDate } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { InstallForm } from './InstallForm.tsx';
import { NewLink } from './NewLink.tsx';

type Shown = { kind: 'none' } | { kind: 'asking' } | { kind: 'silent' } | { kind: 'known'; link: LinkState };

/** The page of the link of reg P11. Opening it changes nothing; the secret stands after # and is never sent by the browser. */
export function InstallPage() {
  const { t } = useLanguage();
  const secret = useFragment();
  const [shown, setShown] = useState<Shown>({ kind: 'none' });
  const load = () => {
    if (secret === '') return setShown({ kind: 'none' });
    setShown({ kind: 'asking' });
    return fetchLinkState(secret).then(
      (link) => setShown({ kind: 'known', link }),
      () => setShown({ kind: 'silent' }),
    );
  };
  useEffect(() => void load(), [secret]);
  return (
    <>
      <PageHeading pageKey="install">{t('install.title')}</PageHeading>
      {shown.kind === 'asking' && <p class="waiting">{t('install.asking')}</p>}
      {shown.kind === 'silent' && (
        <Note kind="waiting" title={t('wait.noAnswer.title')}>
          <p>{t('wait.noAnswer.text')}</p>
          <button type="button" class="secondary" onClick={() => void load()}>
            {t('wait.again')}
          </button>
        </Note>
      )}
      {shown.kind === 'none' && <p>{t('install.noLink')}</p>}
      {shown.kind === 'known' && <ByState key={secret} secret={secret} link={shown.link} />}
      {shown.kind === 'none' && <NewLink />}
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
