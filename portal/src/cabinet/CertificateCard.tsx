import { downloadCertificate, type OwnCertificate } from '../api/own-lists.ts';
import { saveFile } from '../keys/save-file.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { RequestNumber } from '../status/RequestNumber.tsx';
import { formatDate, formatMoment } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { FactList, type Fact } from '../shell/FactList.tsx';
import { PURPOSES, STANDINGS } from './certificate-words.ts';
import { useAct } from '../shell/use-act.ts';

interface CertificateCardProps {
  certificate: OwnCertificate;
  /** Among those of the whole organisation its holder is named too. */
  isOfOrganisation: boolean;
}

export function CertificateCard({ certificate, isOfOrganisation }: CertificateCardProps) {
  const { t } = useLanguage();
  const { id, usage, standing, subject } = certificate;
  return (
    <article class="card" aria-labelledby={`certificate-${id}`}>
      <h3 id={`certificate-${id}`}>{t(PURPOSES[usage])}</h3>
      <p class={`tag tag-${standing.toLowerCase()}`}>{t(STANDINGS[standing])}</p>
      {isOfOrganisation && <p class="breakable">{subject}</p>}
      <CertificateFacts certificate={certificate} />
      <Download certificate={certificate} />
      <Acts certificate={certificate} isOfOrganisation={isOfOrganisation} />
    </article>
  );
}

export function CertificateFacts({ certificate }: { certificate: OwnCertificate }) {
  const { t, pick, language } = useLanguage();
  const { serial, channelTitle, issuedAt, notAfter, requestNumber, revocation, scheduledRevocation } = certificate;
  const facts: Fact[] = [
    [t('cabinet.channel'), pick(channelTitle)],
    [t('cabinet.issuedAt'), formatDate(new Date(issuedAt), language)],
    [t('install.validUntil'), formatDate(new Date(notAfter), language)],
  ];
  if (revocation) facts.push([t('cabinet.revokedAt'), formatMoment(new Date(revocation.revokedAt), language)]);
  if (scheduledRevocation)
    facts.push([t('cabinet.revocationAhead'), formatMoment(new Date(scheduledRevocation), language)]);
  facts.push(
    [t('cabinet.serial'), <span class="serial">{serial}</span>],
    [
      t('cabinet.request'),
      <a href={`/status#${requestNumber}`}>
        <RequestNumber number={requestNumber} />
      </a>,
    ],
  );
  return <FactList facts={facts} />;
}

/** Two forms of one certificate: for programs of the system, and as text with the chain for servers. */
function Download({ certificate: { id, usage, serial } }: { certificate: OwnCertificate }) {
  const { t } = useLanguage();
  const { isBusy, error, run } = useAct();
  const name = `${usage.toLowerCase()}-${serial.slice(0, 12)}`;
  const what = <span class="visually-hidden">: {t(PURPOSES[usage])}</span>;
  const save = (form: 'der' | 'pem') =>
    run(async () => {
      const { der, pem } = await downloadCertificate(id);
      if (form === 'der') saveFile(der, `${name}.cer`, 'application/pkix-cert');
      else saveFile(new TextEncoder().encode(pem), `${name}.pem`, 'application/x-pem-file');
    });
  return (
    <>
      {error && <FailureNote error={error} />}
      <div class="button-row">
        <button type="button" class="link-button" aria-disabled={isBusy} onClick={() => save('der')}>
          {t('cabinet.download.der')}
          {what}
        </button>
        <button type="button" class="link-button" aria-disabled={isBusy} onClick={() => save('pem')}>
          {t('cabinet.download.pem')}
          {what}
        </button>
      </div>
    </>
  );
}

/**
 * The signed acts on it; one that is unavailable stays with its reason instead of vanishing. Among those of the
 * organisation there is revoking alone: each renews and suspends his own.
 */
function Acts({ certificate, isOfOrganisation }: CertificateCardProps) {
  const { id, usage, standing, renewal, revoking } = certificate;
  const { t, pick } = useLanguage();
  const link = (path: string, text: TextKey) => (
    <a href={`/cabinet/${path}#${id}`}>
      {t(text)}
      <span class="visually-hidden">: {t(PURPOSES[usage])}</span>
    </a>
  );
  const refused = [renewal, revoking].filter(({ allowed }) => !allowed);
  const reasons = new Set(refused.flatMap(({ text }) => (text ? [pick(text)] : [])));
  return (
    <div class="button-row">
      {!isOfOrganisation && renewal.allowed && link('renew', 'cabinet.renew.title')}
      {!isOfOrganisation && standing === 'VALID' && link('suspend', 'cabinet.hold.notMe')}
      {!isOfOrganisation && standing === 'HELD' && link('release', 'cabinet.release.title')}
      {revoking.allowed && link('revoke', 'cabinet.revoke.title')}
      {[...reasons].map((reason) => (
        <p key={reason} class="hint">
          {reason}
        </p>
      ))}
    </div>
  );
}
