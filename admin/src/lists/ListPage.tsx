import { Alert, Box, Button, Link, Typography } from '@mui/material';
import { Authenticated } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { ListsDocument } from '../../../codegen/generated/lists.ts';
import { useAsk } from '../api/use-ask.ts';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useLocalized, useText } from '../texts/use-text.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import type { ListDescription } from './list-types.ts';
import { describedAs } from './list-types.ts';
import { ListExports } from './ListExports.tsx';
import { ListFilters } from './ListFilters.tsx';
import { ListRows } from './ListRows.tsx';
import { useListView } from './use-list-view.ts';

/** Any list of the staff: the server describes its columns, this page shows, filters, sorts, pages and exports it. */
export default function ListPage() {
  const { name = '' } = useParams();
  return (
    <Authenticated requireAuth>
      <DescribedList key={name} name={name} />
    </Authenticated>
  );
}

function DescribedList({ name }: { readonly name: string }) {
  const t = useText();
  const { data, error, refetch } = useAsk(ListsDocument, {});
  if (error) {
    const retry = <Button onClick={() => void refetch()}>{t('failure.retry')}</Button>;
    return <FailureAlert error={error} title={t('inbox.failed')} action={retry} />;
  }
  if (!data) return <Typography role="status">{t('inbox.loading')}</Typography>;
  const list = describedAs(data.lists, name);
  if (!list) {
    return (
      <>
        <PageHeading title={t('lists.title')} />
        <Alert severity="info">{t('lists.notYours')}</Alert>
        <AllLists />
      </>
    );
  }
  return <OneList list={list} />;
}

function AllLists() {
  const t = useText();
  return (
    <Link component={RouterLink} to="/lists">
      ← {t('lists.all')}
    </Link>
  );
}

function OneList({ list }: { readonly list: ListDescription }) {
  const localized = useLocalized();
  const { view, setFilters, setSort } = useListView(list);
  const shown = JSON.stringify(view);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0, justifyItems: 'stretch' }}>
      <Box component="nav" sx={{ mb: -1 }}>
        <AllLists />
      </Box>
      <PageHeading title={localized(list.title)} />
      <ListFilters list={list} view={view} onFilters={setFilters} onSort={setSort} />
      <ActiveFilters list={list} filters={view.filters} onFilters={setFilters} />
      <ListRows list={list} view={view} onSort={setSort} onClear={() => setFilters([])} />
      <ListExports key={`files ${shown}`} list={list} view={view} />
    </Box>
  );
}
