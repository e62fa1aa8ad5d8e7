import type { CabinetHolder } from '../api/cabinet.ts';
import { PageHeading } from '../shell/page.tsx';
import { formatMoment } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import { CertificateList } from './CertificateList.tsx';

/** Whose cabinet it is, until when it stays open, and the certificates. The IIN comes masked from the server. */
export function HolderPage({ holder }: { holder: CabinetHolder }) {
  const { t, language } = useLanguage();
  const { surname, givenName, patronymic, iin, bin, organisation, expiresAt } = holder;
  return (
    <>
      <PageHeading pageKey="cabinet">{t('cabinet.title')}</PageHeading>
      <dl class="facts">
        <dt>{t('cabinet.key.holder')}</dt>
        <dd>{[surname, givenName, patronymic].filter(Boolean).join(' ')}</dd>
        <dt>{t('person.iin')}</dt>
        <dd>{iin}</dd>
        {organisation && (
          <>
            <dt>{t('cabinet.organisation')}</dt>
            <dd>
              {organisation}
              {bin && ` (${t('cabinet.bin')} ${bin})`}
            </dd>
          </>
        )}
        <dt>{t('cabinet.openUntil')}</dt>
        <dd>
          {formatMoment(new Date(expiresAt), language)} <span class="hint">{t('cabinet.idle')}</span>
        </dd>
      </dl>
      <CertificateList />
    </>
  );
}
