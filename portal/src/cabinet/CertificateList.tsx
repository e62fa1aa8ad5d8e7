import { useState } from 'preact/hooks';
import { certificateFiles } from '../api/own-files.ts';
import { fetchOwnCertificates } from '../api/own-lists.ts';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { useLanguage } from '../texts/language.tsx';
import { CertificateCard } from './CertificateCard.tsx';
import { ListFilesRow } from './ListFilesRow.tsx';

/** Own certificates, newest first; who acts for the organisation sees all of hers on demand. @rule reg p.8(1) */
export function CertificateList({ mayActForOrganisation }: { mayActForOrganisation: boolean }) {
  const { t } = useLanguage();
  const [whose, setWhose] = useState<'own' | 'organisation'>('own');
  const isAll = whose === 'organisation';
  const [answer, askAgain] = useAnswer(whose, (subject) => fetchOwnCertificates(subject === 'organisation'));
  return (
    <section aria-labelledby="certificates-title">
      <h2 id="certificates-title">{t('cabinet.nav.certificates')}</h2>
      {mayActForOrganisation && (
        <div class="checkbox">
          <input
            type="checkbox"
            id="organisation"
            checked={isAll}
            onChange={(event) => setWhose(event.currentTarget.checked ? 'organisation' : 'own')}
          />
          <label for="organisation">{t('cabinet.certificates.organisation')}</label>
        </div>
      )}
      <Waiting answer={answer} text="wait.list" onAgain={askAgain} />
      {answer.kind === 'known' && answer.value.length === 0 && <p>{t('cabinet.certificates.none')}</p>}
      {answer.kind === 'known' &&
        answer.value.map((certificate) => (
          <CertificateCard key={certificate.id} certificate={certificate} isOfOrganisation={isAll} />
        ))}
      {answer.kind === 'known' && answer.value.length > 0 && <ListFilesRow files={certificateFiles(isAll)} />}
    </section>
  );
}
