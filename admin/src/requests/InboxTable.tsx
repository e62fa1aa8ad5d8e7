import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel } from '@mui/material';
import { Fragment, useEffect, useRef } from 'react';
import { useListContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { ListedRequest } from '../api/types.ts';
import { VISUALLY_HIDDEN } from '../layout/announcer.tsx';
import { formatMoment } from '../layout/moments.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import { rememberOpened } from './case-cache.ts';
import { ClaimCell } from './ClaimCell.tsx';
import { CLOCK_SIGNS, leadingClock } from './clock-groups.ts';
import { ClockText } from './ClockText.tsx';
import { INBOX_TABLE_STYLE } from './inbox-table-style.ts';
import { useClaim } from './use-claim.ts';
import { useRowKeys } from './use-row-keys.ts';

interface Column {
  readonly title: TextKey;
  readonly sort?: string;
}

const COLUMNS: readonly Column[] = [
  { title: 'inbox.columns.number', sort: 'NUMBER' },
  { title: 'inbox.columns.next' },
  { title: 'inbox.columns.applicant', sort: 'APPLICANT' },
  { title: 'inbox.columns.due', sort: 'DUE' },
  { title: 'inbox.columns.submitted', sort: 'SUBMITTED_AT' },
  { title: 'inbox.columns.owner' },
];

interface InboxTableProps {
  readonly requests: readonly ListedRequest[];
  readonly returnTo: string | null;
}

/**
 * One list, grouped by where the clock stands. A row is not clickable: its number is a real link, which every screen
 * reader can open. On a narrow screen each row becomes a card with its labels.
 */
export function InboxTable({ requests, returnTo }: InboxTableProps) {
  const t = useText();
  const acts = useClaim();
  const { sort } = useListContext();
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table, requests, acts);
  useEffect(() => {
    if (returnTo) table.current?.querySelector<HTMLAnchorElement>(`a[data-row="${CSS.escape(returnTo)}"]`)?.focus();
  }, [returnTo]);
  return (
    <Box role="region" aria-label={t('inbox.title')} tabIndex={0} sx={{ overflowX: 'auto', minWidth: 0 }}>
      <Table ref={table} size="small" sx={INBOX_TABLE_STYLE}>
        <Box component="caption" sx={VISUALLY_HIDDEN}>
          {t('inbox.caption')}
        </Box>
        <InboxHead />
        <TableBody>
          {requests.map((request, index) => (
            <Fragment key={request.id}>
              {sort.field === 'DUE' && groupOf(request) !== groupOf(requests[index - 1]) ? (
                <GroupRow request={request} />
              ) : null}
              <RequestRow request={request} acts={acts} />
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const groupOf = (request: ListedRequest | undefined): string | null =>
  request ? (leadingClock(request)?.state ?? 'NONE') : null;

function InboxHead() {
  const t = useText();
  const { sort, setSort } = useListContext();
  const toggle = (field: string): void =>
    setSort({ field, order: sort.field === field && sort.order === 'ASC' ? 'DESC' : 'ASC' });
  return (
    <TableHead>
      <TableRow>
        {COLUMNS.map((column) => {
          const active = column.sort === sort.field;
          const order = sort.order === 'ASC' ? 'asc' : 'desc';
          return (
            <TableCell key={column.title} sortDirection={active ? order : false}>
              {column.sort ? (
                <TableSortLabel
                  active={active}
                  direction={active ? order : 'asc'}
                  onClick={() => toggle(column.sort ?? '')}
                >
                  {t(column.title)}
                </TableSortLabel>
              ) : (
                t(column.title)
              )}
            </TableCell>
          );
        })}
      </TableRow>
    </TableHead>
  );
}

function GroupRow({ request }: { readonly request: ListedRequest }) {
  const t = useText();
  const clock = leadingClock(request);
  return (
    <TableRow className="group">
      <TableCell component="th" scope="colgroup" colSpan={COLUMNS.length}>
        {clock ? `${CLOCK_SIGNS[clock.state].shape} ${t(CLOCK_SIGNS[clock.state].word)}` : t('clock.none')}
      </TableCell>
    </TableRow>
  );
}

function RequestRow({
  request,
  acts,
}: {
  readonly request: ListedRequest;
  readonly acts: ReturnType<typeof useClaim>;
}) {
  const t = useText();
  const localized = useLocalized();
  const clock = leadingClock(request);
  const { applicant } = request;
  const cells: readonly [TextKey, React.ReactNode][] = [
    [
      'inbox.columns.next',
      <Fragment key="next">
        {localized(request.stepTitle)}
        <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {localized(request.waitingReason) || localized(request.statusText)}
        </Box>
      </Fragment>,
    ],
    [
      'inbox.columns.applicant',
      <Fragment key="applicant">
        {[applicant.surname, applicant.givenName, applicant.patronymic].filter(Boolean).join(' ')}
        <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {applicant.iinMasked}
        </Box>
      </Fragment>,
    ],
    ['inbox.columns.due', clock ? <ClockText key="clock" clock={clock} /> : '–'],
    ['inbox.columns.submitted', formatMoment(request.submittedAt)],
    ['inbox.columns.owner', <ClaimCell key="claim" request={request} acts={acts} />],
  ];
  return (
    <TableRow hover data-request={request.id}>
      <TableCell component="th" scope="row">
        <Link
          component={RouterLink}
          to={`/requests/${request.id}/show`}
          data-row={request.id}
          onClick={() => rememberOpened(request.id)}
          sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}
        >
          {request.number}
        </Link>
        <Box component="span" sx={{ display: 'block', fontWeight: 400, color: 'text.secondary' }}>
          {localized(request.service)}
        </Box>
      </TableCell>
      {cells.map(([title, content]) => (
        <TableCell key={title} data-label={t(title)}>
          <div>{content}</div>
        </TableCell>
      ))}
    </TableRow>
  );
}
