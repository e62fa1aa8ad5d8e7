import { Box, Typography } from '@mui/material';
import { formatMoment } from '../layout/moments.ts';
import { textOfCode } from '../layout/use-failure-text.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { Station } from './use-stations.ts';

/** What a station told of in the last days, as its own key signed it; newest first. */
export function RecentErrors({ station: { recentErrors } }: { readonly station: Station }) {
  const t = useText();
  const localized = useLocalized();
  if (recentErrors.length === 0) return null;
  return (
    <Box component="details">
      <Typography component="summary" variant="body2">
        {t('stations.history')}: {recentErrors.length}
      </Typography>
      <Box component="ol" sx={{ m: 0, mt: 1, pl: 2.5, display: 'grid', gap: 0.5 }}>
        {recentErrors.map(({ at, code }) => (
          <Typography key={`${at} ${code}`} component="li" variant="body2">
            <time dateTime={at}>{formatMoment(at)}</time> – {localized(textOfCode(code)) || code}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
