import { Alert, Typography } from '@mui/material';
import { Authenticated } from 'react-admin';
import { Navigate, useParams } from 'react-router-dom';
import { RequestsDocument } from '../../../codegen/generated/admin.ts';
import { useAsk } from '../api/use-ask.ts';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useText } from '../texts/use-text.ts';

/** Lists that are not about cases know a case by its number only: this address leads on to its page. */
export default function CaseByNumber() {
  const { number = '' } = useParams();
  return (
    <Authenticated requireAuth>
      <Found number={number} />
    </Authenticated>
  );
}

function Found({ number }: { readonly number: string }) {
  const t = useText();
  const variables = { filter: {}, search: number, sort: null, first: 2, after: null };
  const { data, error } = useAsk(RequestsDocument, variables);
  if (error) return <FailureAlert error={error} title={t('case.failed')} />;
  if (!data) return <Typography role="status">{t('case.loading')}</Typography>;
  const found = data.requests.edges.find(({ node }) => node.number === number);
  if (found) return <Navigate to={`/requests/${found.node.id}/show`} replace />;
  return (
    <>
      <PageHeading title={t('case.failed')} />
      <Alert severity="info">{t('lists.noCase')}</Alert>
    </>
  );
}
