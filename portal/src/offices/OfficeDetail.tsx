import type { Office } from '../api/operations.ts';
import { useLanguage } from '../texts/language.tsx';

export function OfficeDetail({ office }: { office: Office }) {
  const { t, pick } = useLanguage();
  return (
    <>
      <p>{pick(office.address)}</p>
      <p>
        {t('office.hours')}: {pick(office.hours)}
      </p>
      {office.phone && (
        <p>
          {t('office.phone')}: {office.phone}
        </p>
      )}
    </>
  );
}
