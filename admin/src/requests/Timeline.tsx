import { Box, Typography } from '@mui/material';
import type { CaseEvent } from '../api/types.ts';
import { formatMoment } from '../layout/moments.ts';
import { textOfCode } from '../layout/use-failure-text.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';

const ACTORS: Readonly<Record<CaseEvent['actorKind'], TextKey>> = {
  APPLICANT: 'actor.applicant',
  EMPLOYEE: 'actor.employee',
  SYSTEM: 'actor.system',
};

/** Claims are told in words of their own; every other event by the state it led to. */
const NAMED: Readonly<Record<string, TextKey>> = { claim: 'claim.taken', release: 'claim.released' };

/** The history, oldest first; the last line is where the case stands now. */
export function Timeline({ events }: { readonly events: readonly CaseEvent[] }) {
  const t = useText();
  const localized = useLocalized();
  return (
    <Box component="ol" sx={LIST_STYLE}>
      {events.map((event, index) => {
        const named = NAMED[event.type];
        const reason = event.reasonCode ? localized(textOfCode(event.reasonCode)) : '';
        return (
          <Box component="li" key={event.seq} aria-current={index === events.length - 1 ? 'step' : undefined}>
            <Typography variant="body2" color="text.secondary">
              <time dateTime={event.at}>{formatMoment(event.at, true)}</time> ·{' '}
              {event.actorName ?? t(ACTORS[event.actorKind])}
            </Typography>
            <Typography variant="body2" sx={{ fontWeight: index === events.length - 1 ? 650 : 400 }}>
              {named ? t(named) : localized(event.toStepTitle ?? event.stepTitle) || localized(event.statusText)}
              {event.toStep && !named ? ` (${event.toStep})` : ''}
            </Typography>
            {reason ? <Typography variant="body2">{reason}</Typography> : null}
          </Box>
        );
      })}
    </Box>
  );
}

const LIST_STYLE = {
  m: 0,
  pl: 2,
  display: 'grid',
  gap: 1.25,
  borderLeft: 2,
  borderColor: 'divider',
  listStyle: 'none',
  '& li': { position: 'relative' },
  '& li::before': {
    content: '""',
    position: 'absolute',
    left: -22,
    top: 5,
    width: 10,
    height: 10,
    borderRadius: '50%',
    border: 2,
    borderColor: 'text.secondary',
    bgcolor: 'background.paper',
  },
  '& li[aria-current=step]::before': { bgcolor: 'primary.main', borderColor: 'primary.main' },
} as const;
