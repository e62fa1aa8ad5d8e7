import { Alert, AlertTitle, Box, Button, Paper, Typography } from '@mui/material';
import { useId } from 'react';
import { FactList } from '../layout/FactList.tsx';
import { HashText } from '../layout/HashText.tsx';
import { formatMoment } from '../layout/moments.ts';
import { textOfCode } from '../layout/use-failure-text.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { RecentErrors } from './RecentErrors.tsx';
import { StationState } from './StationState.tsx';
import type { Station, StationOffice } from './use-stations.ts';

interface StationCardProps {
  readonly station: Station;
  readonly office: StationOffice | undefined;
  /** Undefined for who may not end it. */
  readonly onEnd: (() => void) | undefined;
}

/** One station as it stands now: readers, queue, its last word and what it could not do. @rule reg p.9(6) */
export function StationCard({ station, office, onEnd }: StationCardProps) {
  const t = useText();
  const localized = useLocalized();
  const id = useId();
  const { name, state, seenAt, enrolledAt, waiting, failed, certificateSha256 } = station;
  return (
    <Paper component="article" variant="outlined" aria-labelledby={id} sx={CARD_STYLE}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', alignItems: 'baseline' }}>
        <Typography id={id} variant="h2" lang="en">
          {name}
        </Typography>
        <StationState state={state} />
      </Box>
      <FactList
        facts={[
          [t('stations.office'), office ? `${office.code} – ${localized(office.name)}` : '–'],
          [t('stations.readers'), <Readers key="readers" station={station} />],
          [t('stations.waiting'), waiting],
          [t('stations.failedWork'), failed],
          [t('stations.seen'), seenAt ? formatMoment(seenAt, true) : t('stations.never')],
          [t('stations.enrolled'), formatMoment(enrolledAt)],
        ]}
      />
      <StationAlert station={station} />
      <RecentErrors station={station} />
      <HashText hash={certificateSha256} />
      {onEnd ? (
        <Box>
          <Button size="small" color="error" aria-label={`${t('stations.end')}: ${name}`} onClick={onEnd}>
            {t('stations.end')}
          </Button>
        </Box>
      ) : null}
    </Paper>
  );
}

function Readers({ station: { state, readers } }: { readonly station: Station }) {
  const t = useText();
  if (state !== 'ONLINE') return t('stations.unknownReaders');
  if (readers.length === 0) return t('stations.noReader');
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {readers.map(({ name, holdsCard }) => (
        <li key={name}>
          <span lang="en">{name}</span> – {t(holdsCard ? 'stations.cardIn' : 'stations.cardOut')}
        </li>
      ))}
    </Box>
  );
}

function StationAlert({ station: { state, error } }: { readonly station: Station }) {
  const t = useText();
  const localized = useLocalized();
  if (state === 'UNPROVEN') return <Alert severity="error">{t('stations.unproven')}</Alert>;
  if (error === null) return null;
  return (
    <Alert severity="warning">
      <AlertTitle>{t('stations.lastError')}</AlertTitle>
      {localized(textOfCode(error)) || error}
    </Alert>
  );
}

const CARD_STYLE = { p: 2, display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 } as const;
