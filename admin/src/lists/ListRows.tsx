import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { ListDocument } from '../../../codegen/generated/lists.ts';
import { useAsk } from '../api/use-ask.ts';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';
import { toListQuery } from './list-conditions.ts';
import type { ListDescription, ListOrder, ListView } from './list-types.ts';
import { ListTable } from './ListTable.tsx';

/** Rows of a page. Our choice: two screens at a desk. */
const PER_PAGE = 25;

/** The cursors of the pages already seen, and the view that they belong to. */
interface Walk {
  readonly over: string;
  readonly cursors: readonly (string | null)[];
}
const FIRST_PAGE: Walk['cursors'] = [null];

interface ListRowsProps {
  readonly list: ListDescription;
  readonly view: ListView;
  readonly onSort: (sort: ListOrder) => void;
  readonly onClear: () => void;
}

/** The page of the list that the view asks for; another view begins at its first page. */
export function ListRows({ list, view, onSort, onClear }: ListRowsProps) {
  const t = useText();
  const [walk, setWalk] = useState<Walk>({ over: '', cursors: FIRST_PAGE });
  const over = JSON.stringify(view);
  const cursors = walk.over === over ? walk.cursors : FIRST_PAGE;
  const setCursors = (next: Walk['cursors']): void => setWalk({ over, cursors: next });
  const variables = { name: list.name, query: toListQuery(list, view), first: PER_PAGE, after: cursors.at(-1) ?? null };
  const { data, error, refetch } = useAsk(ListDocument, variables, { keepsLast: true });
  if (error) {
    const retry = <Button onClick={() => void refetch()}>{t('failure.retry')}</Button>;
    return <FailureAlert error={error} title={t('inbox.failed')} action={retry} />;
  }
  if (!data) return <Typography role="status">{t('inbox.loading')}</Typography>;
  const { rows, hasNextPage, totalCount } = data.list;
  if (rows.length === 0) {
    const clear = view.filters.length > 0 ? <Button onClick={onClear}>{t('inbox.clear')}</Button> : undefined;
    return (
      <Alert severity="info" role="status" action={clear}>
        {t(view.filters.length > 0 ? 'lists.noneFound' : 'lists.noneYet')}
      </Alert>
    );
  }
  const before = (cursors.length - 1) * PER_PAGE;
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <ListTable list={list} rows={rows} sort={view.sort} onSort={onSort} />
      <Box component="nav" aria-label={t('lists.pages')} sx={PAGES_STYLE}>
        <Typography role="status">
          {t('lists.range', { from: before + 1, to: before + rows.length, total: totalCount })}
        </Typography>
        <Button disabled={cursors.length === 1} onClick={() => setCursors(cursors.slice(0, -1))}>
          ← {t('lists.previous')}
        </Button>
        <Button disabled={!hasNextPage} onClick={() => setCursors([...cursors, rows.at(-1)?.cursor ?? null])}>
          {t('lists.next')} →
        </Button>
      </Box>
    </Box>
  );
}

const PAGES_STYLE = { display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' } as const;
