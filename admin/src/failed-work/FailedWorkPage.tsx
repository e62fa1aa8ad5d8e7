import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { ListBase } from 'react-admin';
import { holds, useSession } from '../auth/session.ts';
import { PageHeading } from '../layout/PageHeading.tsx';
import { textOfCode } from '../layout/use-failure-text.ts';
import { RegistryContent } from '../lists/RegistryContent.tsx';
import type { RegistryRow } from '../lists/registry-rows.ts';
import { cellOf, useColumns } from '../lists/use-columns.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import { FailedWorkActs } from './FailedWorkActs.tsx';
import { FailedWorkFilters } from './FailedWorkFilters.tsx';
import { SettleDialog } from './SettleDialog.tsx';

const LIST = 'failedWork';

/** Work of every queue that ended as impossible: an administrator repeats it, or settles it with a reason. */
export default function FailedWorkPage() {
  const t = useText();
  const localized = useLocalized();
  const columns = useColumns(LIST);
  const maySettle = holds(useSession(), 'failed-work.settle');
  const [settled, setSettled] = useState<string | null>(null);
  const words = {
    kind: (value: string) => <code lang="en">{value}</code>,
    queue: (value: string) => <code lang="en">{value}</code>,
    code: (value: string) => localized(textOfCode(value)) || <code lang="en">{value}</code>,
    state: (value: string) => t(`failedWork.states.${value}` as TextKey),
  };
  const acts = {
    title: t('failedWork.acts'),
    of: (row: RegistryRow) =>
      cellOf(columns, row, 'state') === 'open' ? (
        <FailedWorkActs id={row.id} kind={cellOf(columns, row, 'kind') ?? ''} onSettle={() => setSettled(row.id)} />
      ) : null,
  };
  return (
    <ListBase
      resource={LIST}
      disableSyncWithLocation
      storeKey="failedWork.listParams"
      filterDefaultValues={{ state: 'open' }}
      sort={{ field: 'failedAt', order: 'DESC' }}
      perPage={25}
    >
      <PageHeading title={t('failedWork.title')} />
      <Box sx={{ mt: 1.5, display: 'grid', gap: 1.5, minWidth: 0 }}>
        <Typography>{t('failedWork.intro')}</Typography>
        <FailedWorkFilters />
        <RegistryContent
          caption={t('failedWork.caption')}
          columns={columns}
          words={words}
          acts={maySettle ? acts : undefined}
        />
      </Box>
      {settled === null ? null : <SettleDialog id={settled} onClose={() => setSettled(null)} />}
    </ListBase>
  );
}
