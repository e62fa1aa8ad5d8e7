import { Box } from '@mui/material';
import { Authenticated } from 'react-admin';
import { holds, useSession } from '../auth/session.ts';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useText } from '../texts/use-text.ts';
import { LoadFigure } from './LoadFigure.tsx';
import { MachineryTable } from './MachineryTable.tsx';
import { NowFigure } from './NowFigure.tsx';
import { PeriodForm } from './PeriodForm.tsx';
import { QueueFigure } from './QueueFigure.tsx';
import { RequestFigures } from './RequestFigures.tsx';
import { StationTable } from './StationTable.tsx';
import { useOffices } from './use-offices.ts';
import { usePeriod } from './use-period.ts';

/** The supervisor's page: are we in time, does the backlog grow, who waits, who has how much, is the machinery well. */
export default function DashboardPage() {
  const t = useText();
  return (
    <Authenticated requireAuth>
      <PageHeading title={t('dashboard.title')} />
      <Dashboard />
    </Authenticated>
  );
}

function Dashboard() {
  const session = useSession();
  const offices = useOffices();
  const [period, setPeriod] = usePeriod();
  const officeId = offices.all.find(({ code }) => code === period.office)?.id ?? null;
  /** An office in the address is known only when the directory is there: no figure of all offices in its place. */
  const isReady = period.office === null || officeId !== null;
  const shared = { period, officeId, offices };
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 1.5, minWidth: 0 }}>
      <PeriodForm period={period} offices={offices} onChange={setPeriod} />
      <Box sx={GRID_STYLE}>
        {holds(session, 'request.list') ? <NowFigure /> : null}
        {isReady ? <RequestFigures {...shared} /> : null}
        {isReady && holds(session, 'queue.figures') ? <QueueFigure {...shared} /> : null}
        {isReady && holds(session, 'figures.desk-load') ? <LoadFigure period={period} officeId={officeId} /> : null}
      </Box>
      {holds(session, 'card-station.list') ? <StationTable offices={offices} /> : null}
      {holds(session, 'machinery.read') ? <MachineryTable /> : null}
    </Box>
  );
}

const GRID_STYLE = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))', xl: 'repeat(3, minmax(0, 1fr))' },
} as const;
