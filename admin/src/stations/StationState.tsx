import { Typography } from '@mui/material';
import { useText } from '../texts/use-text.ts';
import type { Station } from './use-stations.ts';

/** A shape besides word and colour. */
export const STATION_SHAPES = { ONLINE: '●', SILENT: '○', UNPROVEN: '▲' } as const satisfies Record<
  Station['state'],
  string
>;
const COLOURS = { ONLINE: 'success.main', SILENT: 'text.secondary', UNPROVEN: 'error.main' } as const;

export function StationState({ state }: { readonly state: Station['state'] }) {
  const t = useText();
  return (
    <Typography component="span" variant="body2" sx={{ color: COLOURS[state], fontWeight: 650 }}>
      {STATION_SHAPES[state]} {t(`stations.states.${state}`)}
    </Typography>
  );
}
