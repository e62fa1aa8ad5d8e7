import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import type { CaseRequest, Session } from '../api/types.ts';
import { formatMoment, formatTime } from '../layout/moments.ts';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useServerNow } from '../layout/server-clock.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { leadingClock } from './clock-groups.ts';
import { ClockText } from './ClockText.tsx';
import { StatusTag } from './StatusTag.tsx';
import type { useClaim } from './use-claim.ts';

interface CaseHeaderProps {
  readonly request: CaseRequest;
  readonly session: Session;
  readonly acts: ReturnType<typeof useClaim>;
}

/** What the case is, where it stands, what comes next, until when, and who has it. */
export function CaseHeader({ request, session, acts }: CaseHeaderProps) {
  const t = useText();
  const localized = useLocalized();
  const clock = leadingClock(request);
  return (
    <Paper variant="outlined" sx={{ p: 2, display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between' }}>
        <Box sx={{ minWidth: 0 }}>
          <PageHeading title={`${t('case.title')} ${request.number}`}>
            {t('case.title')} <span style={{ whiteSpace: 'nowrap' }}>{request.number}</span>
          </PageHeading>
          <Typography color="text.secondary">
            {localized(request.service)} · {localized(request.office.name)}
          </Typography>
        </Box>
        {clock ? <ClockText clock={clock} withTerm /> : null}
        <OtherClocks request={request} leading={clock?.id} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <StatusTag status={request.status} text={localized(request.statusText)} />
        <Typography sx={{ flexGrow: 1, minWidth: 0 }}>
          <strong>{t('case.next')}:</strong> {localized(request.stepTitle)}
        </Typography>
        <ClaimState request={request} acts={acts} />
      </Box>
      {request.waitingReason ? <Alert severity="info">{localized(request.waitingReason)}</Alert> : null}
      <IdleWarning request={request} me={session.employee.id} />
    </Paper>
  );
}

/** The other clocks that run, measured minutes too: until when, and who must act. */
function OtherClocks({ request, leading }: { readonly request: CaseRequest; readonly leading: string | undefined }) {
  const t = useText();
  const localized = useLocalized();
  return request.runningClocks
    .filter(({ id }) => id !== leading)
    .map((clock) => (
      <Box key={clock.id}>
        <ClockText clock={clock} withTerm />
        <Typography variant="body2">
          {t('clock.actor')}: {localized(clock.mustAct)}
        </Typography>
      </Box>
    ));
}

function ClaimState({ request, acts }: Omit<CaseHeaderProps, 'session'>) {
  const t = useText();
  const { claimedBy, allowedActions } = request;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="body2">
        {claimedBy
          ? `${t('claim.owner')}: ${claimedBy.name}, ${t('claim.since')}: ${formatMoment(claimedBy.since)}`
          : t('claim.nobody')}
      </Typography>
      {allowedActions.includes('CLAIM') ? (
        <Button
          variant="contained"
          aria-keyshortcuts="C"
          aria-disabled={acts.busy}
          onClick={() => acts.claim(request.id)}
        >
          {t('claim.take')} (C)
        </Button>
      ) : null}
      {allowedActions.includes('RELEASE') ? (
        <Button aria-keyshortcuts="U" aria-disabled={acts.busy} onClick={() => acts.release(request.id)}>
          {t('claim.giveBack')} (U)
        </Button>
      ) : null}
    </Box>
  );
}

/** Ten idle minutes: said before the case goes back at fifteen. Any key or click on the page renews the claim. */
function IdleWarning({ request, me }: { readonly request: CaseRequest; readonly me: string }) {
  const t = useText();
  const now = useServerNow(15_000);
  const { claimedBy } = request;
  if (claimedBy?.id !== me || now < new Date(claimedBy.warnsAt)) return null;
  return (
    <Alert severity="warning" role="alert" action={<Button color="inherit">{t('claim.stay')}</Button>}>
      {t('claim.idle')} {formatTime(claimedBy.returnsAt)}
    </Alert>
  );
}
