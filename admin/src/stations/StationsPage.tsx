import { Alert, Box, Button, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { holds, useSession } from '../auth/session.ts';
import { announce } from '../layout/announcer.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useText } from '../texts/use-text.ts';
import { EndDialog } from './EndDialog.tsx';
import { EnrolDialog } from './EnrolDialog.tsx';
import { StationCard } from './StationCard.tsx';
import { useStationOffices, useStations } from './use-stations.ts';
import type { Station } from './use-stations.ts';

/** The stations for chip cards, live; whoever may enrols new ones. @rule reg p.9(6), p.9(10) */
export default function StationsPage() {
  const t = useText();
  const mayEnrol = holds(useSession(), 'card-station.enrol');
  const [isEnrolling, setIsEnrolling] = useState(false);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <PageHeading title={t('stations.title')} />
      <Typography>{t('stations.intro')}</Typography>
      {mayEnrol ? (
        <Box>
          <Button variant="contained" onClick={() => setIsEnrolling(true)}>
            {t('stations.enrol')}
          </Button>
        </Box>
      ) : null}
      <StationList />
      {isEnrolling ? <EnrolDialog onClose={() => setIsEnrolling(false)} /> : null}
    </Box>
  );
}

function StationList() {
  const t = useText();
  const { data, error, isPending, refetch } = useStations();
  const offices = useStationOffices();
  const mayEnd = holds(useSession(), 'card-station.enrol');
  const [ended, setEnded] = useState<Station | null>(null);
  useAnnouncedStates(data);
  if (error) {
    const retry = <Button onClick={() => void refetch()}>{t('failure.retry')}</Button>;
    return <FailureAlert error={error} title={t('stations.failed')} action={retry} />;
  }
  if (isPending) return <Typography role="status">{t('stations.loading')}</Typography>;
  if (data.length === 0) return <Alert severity="info">{t('stations.empty')}</Alert>;
  return (
    <Box component="ul" aria-label={t('stations.list')} sx={LIST_STYLE}>
      {data.map((station) => (
        <li key={station.id}>
          <StationCard
            station={station}
            office={offices.find(({ id }) => id === station.officeId)}
            onEnd={mayEnd ? () => setEnded(station) : undefined}
          />
        </li>
      ))}
      {ended ? <EndDialog station={ended} onClose={() => setEnded(null)} /> : null}
    </Box>
  );
}

/** A screen reader hears which station came or went; cards in readers are too many to be told. */
function useAnnouncedStates(stations: readonly Station[] | undefined): void {
  const t = useText();
  const before = useRef<ReadonlyMap<string, Station['state']> | null>(null);
  useEffect(() => {
    if (stations === undefined) return;
    const changed = stations.filter(({ id, state }) => (before.current?.get(id) ?? state) !== state);
    before.current = new Map(stations.map(({ id, state }) => [id, state]));
    if (changed.length === 0) return;
    announce(changed.map(({ name, state }) => `${name}: ${t(`stations.states.${state}`)}`).join('; '));
  }, [stations, t]);
}

const LIST_STYLE = {
  ...{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))', xl: 'repeat(3, minmax(0, 1fr))' },
} as const;
