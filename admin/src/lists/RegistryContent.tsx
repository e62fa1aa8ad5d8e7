import { Alert, Box, Button, Typography } from '@mui/material';
import { Pagination, useListContext } from 'react-admin';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';
import { useFilters } from './use-filters.ts';
import type { RegistryRow } from './registry-rows.ts';
import { RegistryTable } from './RegistryTable.tsx';
import type { RegistryTableProps } from './RegistryTable.tsx';

/** The table of a list, or why there is none: it loads, failed, or nothing fits. */
export function RegistryContent(props: RegistryTableProps) {
  const t = useText();
  const { data, error, isPending, refetch, setFilters } = useListContext<RegistryRow>();
  const { values } = useFilters();
  if (error) {
    const retry = <Button onClick={() => void refetch()}>{t('failure.retry')}</Button>;
    return <FailureAlert error={error} title={t('registry.failed')} action={retry} />;
  }
  if (isPending || props.columns.length === 0) return <Typography role="status">{t('registry.loading')}</Typography>;
  const isFiltered = Object.keys(values).length > 0;
  const clear = isFiltered ? <Button onClick={() => setFilters({})}>{t('registry.clear')}</Button> : undefined;
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      {data.length === 0 ? (
        <Alert severity="info" action={clear}>
          {t(isFiltered ? 'registry.noneFits' : 'registry.empty')}
        </Alert>
      ) : (
        <RegistryTable {...props} />
      )}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </Box>
  );
}
