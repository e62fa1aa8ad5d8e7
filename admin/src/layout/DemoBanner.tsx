import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { InstallationDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import { useText } from '../texts/use-text.ts';
import { learnServerTime } from './server-clock.ts';

/** How often the server's time is asked again: a demo's clock may be moved while a page is open. Our choice. */
const CLOCK_CHECK_MS = 60_000;

/** Says on every page that nothing here is real. The same answer carries the server's time for the clocks. */
export function DemoBanner() {
  const t = useText();
  const { data } = useQuery({
    queryKey: ['installation'],
    queryFn: ({ signal }) => call(InstallationDocument, {}, signal),
    refetchInterval: CLOCK_CHECK_MS,
    select: (answer) => answer.installation,
  });
  useEffect(() => {
    if (data) learnServerTime(data.now);
  }, [data]);
  if (data?.mode !== 'demo') return null;
  return (
    <Box
      role="note"
      sx={{ bgcolor: '#f2c14e', color: '#241a00', px: 2, py: 0.5, fontSize: '0.875rem', overflowWrap: 'anywhere' }}
    >
      <strong>{t('app.demo')}</strong> {t('app.demoHint')}
    </Box>
  );
}
