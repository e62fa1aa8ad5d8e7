import { Box, useTheme } from '@mui/material';
import { seriesColours } from './series-colours.ts';

/** Which part of a bar is which, in the order in which they stand in it. */
export function SeriesLegend({ series }: { readonly series: readonly string[] }) {
  const colours = seriesColours(useTheme());
  return (
    <Box component="ol" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, m: 0, p: 0, listStyle: 'none' }}>
      {series.map((name, index) => (
        <Box component="li" key={name} sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
          <Box aria-hidden="true" sx={{ width: 14, height: 14, bgcolor: colours[index % colours.length] }} />
          {name}
        </Box>
      ))}
    </Box>
  );
}
