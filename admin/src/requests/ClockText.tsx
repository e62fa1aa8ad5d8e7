import { Box, Typography } from '@mui/material';
import type { CaseClock } from '../api/types.ts';
import { formatMoment, minutesUntil, splitSpan } from '../layout/moments.ts';
import { useServerNow } from '../layout/server-clock.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { Translate } from '../texts/use-text.ts';
import { CLOCK_SIGNS, isRunning } from './clock-groups.ts';

/** Redraw each second only in the last two minutes (screens rule 3.5). */
const LAST_MINUTES = 2;

export function spanText(t: Translate, minutes: number): string {
  const span = splitSpan(minutes);
  const parts = [
    span.days > 0 ? t('clock.days', { count: span.days }) : '',
    span.hours > 0 ? t('clock.hours', { count: span.hours }) : '',
    span.days === 0 && (span.minutes > 0 || span.hours === 0) ? t('clock.minutes', { count: span.minutes }) : '',
  ];
  return `${minutes < 0 ? '−' : ''}${parts.filter(Boolean).slice(0, 2).join(' ')}`;
}

interface ClockTextProps {
  readonly clock: CaseClock;
  /** The term in words, shown on the case page and left out in the narrow rows of the inbox. */
  readonly withTerm?: boolean;
}

/** State by word and shape, the due moment and the time left. Silent for screen readers until it is read. */
export function ClockText({ clock, withTerm = false }: ClockTextProps) {
  const t = useText();
  const localized = useLocalized();
  const now = useServerNow(30_000);
  const left = minutesUntil(clock.due, now);
  const sign = CLOCK_SIGNS[clock.state];
  return (
    <Box sx={{ lineHeight: 1.35 }}>
      <Typography component="span" variant="body2" sx={{ color: sign.color, fontWeight: 600, whiteSpace: 'nowrap' }}>
        <span aria-hidden="true">{sign.shape}</span> {t(sign.word)}
      </Typography>
      <Typography component="span" variant="body2" sx={{ display: 'block' }}>
        <time dateTime={clock.due} style={{ whiteSpace: 'nowrap' }}>
          {formatMoment(clock.due)}
        </time>
        {isRunning(clock) && Math.abs(left) >= LAST_MINUTES ? (
          <>
            {' '}
            <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
              ({spanText(t, left)})
            </Box>
          </>
        ) : null}
      </Typography>
      {withTerm ? (
        <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
          {localized(clock.limitText)}
          {clock.clause ? ` (${clock.clause})` : ''}
        </Typography>
      ) : null}
    </Box>
  );
}
