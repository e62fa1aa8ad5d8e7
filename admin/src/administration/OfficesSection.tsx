import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useOffices } from '../dashboard/use-offices.ts';
import type { Office } from '../dashboard/use-offices.ts';
import { listAddress } from '../lists/list-address.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import { DataTable } from './DataTable.tsx';
import { Section } from './Section.tsx';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** The registration centres with their hours, and the way to the people of each. @rule std1 p.8 */
export function OfficesSection() {
  const t = useText();
  const localized = useLocalized();
  const { all } = useOffices();
  const hoursOf = ({ openingHours: { days, opens, closes, breakFrom, breakUntil } }: Office): string => {
    const names = WEEK.filter((day) => days.includes(day)).map((day) => t(`administration.week.${day}` as TextKey));
    const pause = breakFrom ? `, ${t('administration.pause')} ${breakFrom}–${breakUntil}` : '';
    return `${names.join(', ')}: ${opens}–${closes}${pause}`;
  };
  return (
    <Section title={t('administration.offices')}>
      <DataTable
        label={t('administration.offices')}
        headings={[
          t('administration.office'),
          t('administration.address'),
          t('administration.hours'),
          t('administration.clause'),
          t('administration.people'),
        ]}
        rows={all.map((office) => [
          office.id,
          `${localized(office.name)} (${office.code})`,
          localized(office.address),
          hoursOf(office),
          office.openingHours.clause,
          <Link
            key="people"
            component={RouterLink}
            to={listAddress('employees', [{ column: 'office', operator: 'EQUALS', values: [office.code] }])}
            aria-label={`${t('administration.people')}: ${localized(office.name)}`}
          >
            {t('administration.people')}
          </Link>,
        ])}
      />
    </Section>
  );
}
