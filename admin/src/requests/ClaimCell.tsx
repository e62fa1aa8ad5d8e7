import { Box, Button, Typography } from '@mui/material';
import type { ListedRequest } from '../api/types.ts';
import { formatMoment } from '../layout/moments.ts';
import { useText } from '../texts/use-text.ts';
import type { useClaim } from './use-claim.ts';

interface ClaimCellProps {
  readonly request: ListedRequest;
  readonly acts: ReturnType<typeof useClaim>;
}

/** Who has the case and since when, and the one thing one may do about it. */
export function ClaimCell({ request, acts }: ClaimCellProps) {
  const t = useText();
  const { claimedBy, allowedActions, number } = request;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      {claimedBy ? (
        <Typography variant="body2">
          {claimedBy.name}
          <br />
          <Typography component="span" variant="body2" color="text.secondary">
            {t('claim.since')}: {formatMoment(claimedBy.since)}
          </Typography>
        </Typography>
      ) : null}
      {allowedActions.includes('CLAIM') ? (
        <Button
          size="small"
          variant="outlined"
          aria-label={`${t('claim.take')} ${number}`}
          aria-keyshortcuts="C"
          aria-disabled={acts.busy}
          onClick={() => acts.claim(request.id)}
        >
          {t('claim.take')}
        </Button>
      ) : null}
      {allowedActions.includes('RELEASE') ? (
        <Button
          size="small"
          aria-label={`${t('claim.giveBack')} ${number}`}
          aria-keyshortcuts="U"
          aria-disabled={acts.busy}
          onClick={() => acts.release(request.id)}
        >
          {t('claim.giveBack')}
        </Button>
      ) : null}
    </Box>
  );
}
