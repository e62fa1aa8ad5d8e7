import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Pagination, useListContext } from 'react-admin';
import type { InboxCounts, ListedRequest } from '../api/types.ts';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useShortcuts } from '../layout/shortcuts.ts';
import { useText } from '../texts/use-text.ts';
import { useInboxCounts } from './InboxFilters.tsx';
import { InboxTable } from './InboxTable.tsx';

const fingerprint = (counts: InboxCounts | undefined): string => JSON.stringify(counts ?? null);

/** Rows never move under the cursor: when the figures change a bar offers the new list, by click or with the dot key. */
function useNews(refresh: () => void): { hasNews: boolean; readonly apply: () => void } {
  const counts = useInboxCounts();
  const [seen, setSeen] = useState<string | null>(null);
  const current = fingerprint(counts);
  if (counts && seen === null) setSeen(current);
  const apply = (): void => {
    setSeen(current);
    refresh();
  };
  return { hasNews: seen !== null && seen !== current, apply };
}

export function InboxContent({ returnTo }: { readonly returnTo: string | null }) {
  const t = useText();
  const { data, error, isPending, refetch, setFilters } = useListContext<ListedRequest>();
  const { hasNews, apply } = useNews(() => void refetch());
  useShortcuts([{ code: 'Period', run: apply }]);
  if (error) {
    const retry = <Button onClick={() => void refetch()}>{t('failure.retry')}</Button>;
    return <FailureAlert error={error} title={t('inbox.failed')} action={retry} />;
  }
  if (isPending) return <Typography role="status">{t('inbox.loading')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      {hasNews ? (
        <Alert severity="info" action={<Button onClick={apply}>{t('inbox.showNews')} (.)</Button>}>
          {t('inbox.news')}
        </Alert>
      ) : null}
      {data.length === 0 ? (
        <Alert severity="info" action={<Button onClick={() => setFilters({})}>{t('inbox.clear')}</Button>}>
          {t('inbox.empty')}
        </Alert>
      ) : (
        <InboxTable requests={data} returnTo={returnTo} />
      )}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </Box>
  );
}
