import type { ComponentChildren } from 'preact';
import { fetchOwnCertificates, type OwnCertificate } from '../api/own-lists.ts';
import { sessionHolder } from './session.ts';
import { Note, PageHeading } from '../shell/page.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { useFragment } from '../shell/use-fragment.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';

interface ActPageProps {
  title: TextKey;
  children: (certificate: OwnCertificate, all: readonly OwnCertificate[]) => ComponentChildren;
}

/** Own certificates and, for who acts for the organisation, all of hers. */
async function fetchSeen(): Promise<OwnCertificate[]> {
  return fetchOwnCertificates(sessionHolder()?.actsForOrganisation);
}

/** A page of an act on one certificate: its id stands after # of the address, which no server sees. */
export function ActPage({ title, children }: ActPageProps) {
  const { t } = useLanguage();
  const id = useFragment();
  const [answer, askAgain, times] = useAnswer(id, fetchSeen);
  const all = answer.kind === 'known' ? answer.value : [];
  const certificate = all.find((each) => each.id === id);
  return (
    <>
      <a class="back" href="/cabinet">
        {t('cabinet.nav.certificates')}
      </a>
      <PageHeading pageKey={`${title} ${id} ${times}`}>{t(title)}</PageHeading>
      <Waiting answer={answer} text="wait.list" onAgain={askAgain} />
      {certificate && children(certificate, all)}
      {(answer.kind === 'none' || (answer.kind === 'known' && !certificate)) && (
        <Note kind="warning">
          <p>{t('cabinet.act.unknown')}</p>
        </Note>
      )}
    </>
  );
}
