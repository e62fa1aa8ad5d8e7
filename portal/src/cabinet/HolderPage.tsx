import type { CabinetHolder } from '../api/cabinet.ts';
import { FactList, type Fact } from '../shell/FactList.tsx';
import { PageHeading } from '../shell/page.tsx';
import { formatMoment } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import { CertificateList } from './CertificateList.tsx';

/** Whose cabinet it is, until when it stays open, and the certificates. The IIN comes masked from the server. */
export function HolderPage({ holder }: { holder: CabinetHolder }) {
  const { t, language } = useLanguage();
  const { surname, givenName, patronymic, iin, bin, organisation, expiresAt } = holder;
  const facts: Fact[] = [
    [t('cabinet.key.holder'), [surname, givenName, patronymic].filter(Boolean).join(' ')],
    [t('person.iin'), iin],
  ];
  if (organisation)
    facts.push([t('cabinet.organisation'), `${organisation}${bin ? ` (${t('cabinet.bin')} ${bin})` : ''}`]);
  facts.push([
    t('cabinet.openUntil'),
    <>
      {formatMoment(new Date(expiresAt), language)} <span class="hint">{t('cabinet.idle')}</span>
    </>,
  ]);
  return (
    <>
      <PageHeading pageKey="cabinet">{t('cabinet.title')}</PageHeading>
      <FactList facts={facts} />
      <CertificateList mayActForOrganisation={holder.actsForOrganisation} />
    </>
  );
}
