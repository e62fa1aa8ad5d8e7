import { Box, Button, Typography } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { REQUEST_RESOURCE } from '../api/data-provider.ts';
import type { CaseRequest, RequestStatus } from '../api/types.ts';
import { holds, useSession } from '../auth/session.ts';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useText } from '../texts/use-text.ts';
import { rememberOpened } from './case-cache.ts';
import { CaseDesk } from './CaseDesk.tsx';

/** How often an open case is asked again: quickly while a machine is at work on it. Our choice. */
const BUSY_POLL_MS = 2_000;
const CALM_POLL_MS = 15_000;
const MACHINE_STATES: readonly RequestStatus[] = ['SENT', 'ISSUING'];

/** The case page: everything of one case in one load. */
export default function CasePage() {
  const { id = '' } = useParams();
  const t = useText();
  const session = useSession();
  const navigate = useNavigate();
  const mayReadMail = holds(session, 'mail.read');
  const { data, error, isPending, refetch } = useGetOne<CaseRequest>(
    REQUEST_RESOURCE,
    { id, meta: { mayReadMail } },
    {
      enabled: session !== null,
      refetchInterval: ({ state }) =>
        state.data && MACHINE_STATES.includes(state.data.status) ? BUSY_POLL_MS : CALM_POLL_MS,
    },
  );
  const back = (): void => {
    rememberOpened(id);
    void navigate('/requests');
  };
  if (error && !data) {
    return (
      <>
        <PageHeading title={t('case.failed')} />
        <FailureAlert error={error} action={<Button onClick={() => void refetch()}>{t('failure.retry')}</Button>} />
        <Link to="/requests">{t('case.back')}</Link>
      </>
    );
  }
  if (isPending || !data || !session) return <Typography role="status">{t('case.loading')}</Typography>;
  return (
    <Box>
      <Button size="small" onClick={back} aria-keyshortcuts="Escape" sx={{ mb: 0.5 }}>
        ← {t('case.back')}
      </Button>
      <CaseDesk key={data.id} request={data} session={session} onBack={back} reload={() => void refetch()} />
    </Box>
  );
}
