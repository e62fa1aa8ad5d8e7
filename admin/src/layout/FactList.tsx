import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export type Fact = readonly [label: string, value: ReactNode];

interface FactListProps {
  readonly facts: readonly Fact[];
  readonly label?: string;
  readonly dense?: boolean;
}

/** Label and value pairs. Values never take a grammatical ending from their slot: they stand on their own. */
export function FactList({ facts, label, dense = false }: FactListProps) {
  return (
    <Box component="dl" aria-label={label} sx={{ m: 0, display: 'grid', gap: dense ? 0.5 : 1 }}>
      {facts.map(([name, value]) => (
        <Box key={name} sx={ROW_STYLE}>
          <Typography component="dt" variant="body2" color="text.secondary">
            {name}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

const ROW_STYLE = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'minmax(5.5rem, 34%) minmax(0, 1fr)' },
  columnGap: 2,
  rowGap: 0,
} as const;
