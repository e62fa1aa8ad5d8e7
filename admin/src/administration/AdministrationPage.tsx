import { Box, Button } from '@mui/material';
import type { ComponentType } from 'react';
import { Authenticated } from 'react-admin';
import { NavLink, useParams } from 'react-router-dom';
import { MachineryTable } from '../dashboard/MachineryTable.tsx';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import { AuthoritiesSection } from './AuthoritiesSection.tsx';
import { CalendarSection } from './CalendarSection.tsx';
import { HoldTermSection } from './HoldTermSection.tsx';
import { LettersSection } from './LettersSection.tsx';
import { OfficesSection } from './OfficesSection.tsx';
import { PolicySection } from './PolicySection.tsx';

interface Topic {
  readonly id: string;
  readonly title: TextKey;
  readonly Section: ComponentType;
}

const TOPICS: readonly [Topic, ...Topic[]] = [
  { id: 'offices', title: 'administration.offices', Section: OfficesSection },
  { id: 'calendar', title: 'administration.calendar', Section: CalendarSection },
  { id: 'letters', title: 'administration.letters', Section: LettersSection },
  { id: 'policy', title: 'administration.policy', Section: PolicySection },
  { id: 'authorities', title: 'administration.authorities', Section: AuthoritiesSection },
  { id: 'machinery', title: 'machinery.title', Section: MachineryTable },
  { id: 'settings', title: 'administration.settings', Section: HoldTermSection },
];

/** The administrator's page, a topic at a time; people and their roles are a list of the staff. */
export default function AdministrationPage() {
  const t = useText();
  const { topic } = useParams();
  const { Section } = TOPICS.find(({ id }) => id === topic) ?? TOPICS[0];
  return (
    <Authenticated requireAuth>
      <PageHeading title={t('administration.title')} />
      <Box component="nav" aria-label={t('administration.topics')} sx={NAV_STYLE}>
        {TOPICS.map(({ id, title }) => (
          <Button key={id} component={NavLink} to={`/administration/${id}`} variant="outlined" sx={ACTIVE_STYLE}>
            {t(title)}
          </Button>
        ))}
        <Button component={NavLink} to="/lists/employees" variant="outlined">
          {t('administration.employees')}
        </Button>
      </Box>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        <Section />
      </Box>
    </Authenticated>
  );
}

const NAV_STYLE = { display: 'flex', flexWrap: 'wrap', gap: 1, my: 1.5 } as const;
const ACTIVE_STYLE = { '&.active': { bgcolor: 'primary.main', color: 'primary.contrastText' } } as const;
