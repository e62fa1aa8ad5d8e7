import { Alert, Box, Button, Link, Paper, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Authenticated } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { AuditChecksDocument, OrderAuditCheckDocument } from '../../../codegen/generated/auditing.ts';
import { call } from '../api/graphql-client.ts';
import { useAsk } from '../api/use-ask.ts';
import { Asked } from '../layout/Asked.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useText } from '../texts/use-text.ts';
import { CheckResult } from './CheckResult.tsx';

/** How often a check that runs is asked for. Our choice. */
const POLL_MS = 2_000;

/** The auditor's page: search the audit, its seals, check the whole chain, read a certificate. @rule reg p.19(2) */
export default function AuditPage() {
  const t = useText();
  return (
    <Authenticated requireAuth>
      <PageHeading title={t('auditing.title')} />
      <Box
        component="nav"
        aria-label={t('auditing.places')}
        sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', my: 1.5 }}
      >
        <Link component={RouterLink} to="/lists/audit">
          {t('auditing.search')}
        </Link>
        <Link component={RouterLink} to="/lists/auditHeads">
          {t('auditing.heads')}
        </Link>
        <Link component={RouterLink} to="/inspector">
          {t('inspector.title')}
        </Link>
      </Box>
      <ChainChecks />
    </Authenticated>
  );
}

function ChainChecks() {
  const t = useText();
  const client = useQueryClient();
  const known = client.getQueryData<{ auditChecks: readonly { doneAt: string | null }[] }>([
    AuditChecksDocument.toString(),
    {},
  ]);
  const isRunning = known?.auditChecks.some(({ doneAt }) => doneAt === null) ?? false;
  const asked = useAsk(AuditChecksDocument, {}, isRunning ? { refetchInterval: POLL_MS } : {});
  const order = useMutation({
    mutationFn: () => call(OrderAuditCheckDocument, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: [AuditChecksDocument.toString()] }),
  });
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby="chain-title"
      sx={{ p: 2, display: 'grid', gap: 1.5 }}
    >
      <Typography variant="h2" id="chain-title">
        {t('auditing.chain')}
      </Typography>
      <Typography>{t('auditing.chainIntro')}</Typography>
      <Box>
        <Button variant="contained" onClick={() => order.mutate()} disabled={order.isPending || isRunning}>
          {t('auditing.check')}
        </Button>
      </Box>
      {order.error ? <FailureAlert error={order.error} /> : null}
      {isRunning ? <Typography role="status">{t('auditing.running')}</Typography> : null}
      <Asked answer={asked}>
        {({ auditChecks }) => {
          const [last, ...before] = auditChecks.filter(({ doneAt }) => doneAt !== null);
          if (!last) return isRunning ? null : <Alert severity="info">{t('auditing.never')}</Alert>;
          return (
            <>
              <CheckResult check={last} />
              {before.length > 0 ? (
                <Box component="details">
                  <Box component="summary" sx={{ cursor: 'pointer' }}>
                    {t('auditing.before')}
                  </Box>
                  <Box sx={{ display: 'grid', gap: 2, mt: 1 }}>
                    {before.map((check) => (
                      <CheckResult key={check.id} check={check} />
                    ))}
                  </Box>
                </Box>
              ) : null}
            </>
          );
        }}
      </Asked>
    </Paper>
  );
}
