import { fetchOwnCertificates } from '../api/own-lists.ts';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { useLanguage } from '../texts/language.tsx';
import { CertificateCard } from './CertificateCard.tsx';

/** Own certificates, newest first (reg p.8(1)). */
export function CertificateList() {
  const { t } = useLanguage();
  const [answer, askAgain] = useAnswer('certificates', fetchOwnCertificates);
  return (
    <section aria-labelledby="certificates-title">
      <h2 id="certificates-title">{t('cabinet.nav.certificates')}</h2>
      <Waiting answer={answer} text="wait.list" onAgain={askAgain} />
      {answer.kind === 'known' && answer.value.length === 0 && <p>{t('cabinet.certificates.none')}</p>}
      {answer.kind === 'known' &&
        answer.value.map((certificate) => <CertificateCard key={certificate.id} certificate={certificate} />)}
    </section>
  );
}
