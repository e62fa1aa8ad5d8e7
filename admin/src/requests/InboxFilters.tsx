import { Box, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useListContext } from 'react-admin';
import { InboxCountsDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import type { ClockState, InboxCounts, RequestFilter, RequestStatus } from '../api/types.ts';
import { holds, useSession } from '../auth/session.ts';
import { ToggleChip } from '../lists/ToggleChip.tsx';
import { useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import { CLOCK_SIGNS } from './clock-groups.ts';
import { InboxSearch } from './InboxSearch.tsx';

type Filter = RequestFilter & { q?: string };

/** The figures, asked for once; changes come by themselves. */
export const inboxCountsQuery = queryOptions({
  queryKey: ['inboxCounts'],
  queryFn: ({ signal }) => call(InboxCountsDocument, {}, signal),
});

export function useInboxCounts(): InboxCounts | undefined {
  return useQuery(inboxCountsQuery).data?.inboxCounts;
}

interface View {
  readonly id: string;
  readonly label: TextKey;
  readonly filter: Pick<RequestFilter, 'mine' | 'unclaimed'>;
  readonly count?: (counts: InboxCounts) => number;
}

const VIEWS: readonly View[] = [
  { id: 'todo', label: 'inbox.views.todo', filter: { mine: true, unclaimed: true } },
  { id: 'mine', label: 'inbox.views.mine', filter: { mine: true }, count: (counts) => counts.mine },
  { id: 'unclaimed', label: 'inbox.views.unclaimed', filter: { unclaimed: true }, count: (counts) => counts.unclaimed },
  { id: 'all', label: 'inbox.views.all', filter: {} },
];

const CLOCKS: readonly (readonly [ClockState, (counts: InboxCounts) => number])[] = [
  ['OVERDUE', (counts) => counts.overdue],
  ['SOON', (counts) => counts.dueSoon],
  ['ON_TIME', (counts) => counts.onTime],
  ['PAUSED', (counts) => counts.paused],
];

const STATUSES: readonly RequestStatus[] = [
  'SENT',
  'WAITING_FOR_APPLICANT',
  'UNDER_REVIEW',
  'ISSUING',
  'COMPLETED',
  'REFUSED',
  'LAPSED',
  'WITHDRAWN',
];

const withCount = (label: string, count: number | undefined): string =>
  count === undefined ? label : `${label}: ${count}`;

/** Every filter stands open on the page; one that is on says so by its state, not by its colour alone. */
export function InboxFilters() {
  const t = useText();
  const session = useSession();
  const list = useListContext();
  const counts = useInboxCounts();
  const filter = list.filterValues as Filter;
  const change = (part: Partial<Filter>, without: readonly (keyof Filter)[] = []): void => {
    const rest = Object.fromEntries(Object.entries(filter).filter(([key]) => !without.some((name) => name === key)));
    list.setFilters({ ...rest, ...part });
  };
  const views = holds(session, 'request.claim')
    ? VIEWS
    : VIEWS.filter((view) => view.id === 'all' || view.id === 'unclaimed');
  const officeId = session?.employee.office?.id;
  return (
    <Box
      role="search"
      aria-label={t('inbox.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}
    >
      <InboxSearch value={filter.q ?? ''} onChange={(q) => change(q ? { q } : {}, ['q'])} />
      <Box role="group" aria-label={t('inbox.whose')} sx={GROUP_STYLE}>
        {views.map((view) => (
          <ToggleChip
            key={view.id}
            label={withCount(t(view.label), counts && view.count?.(counts))}
            on={isView(filter, view)}
            onToggle={() => change(view.filter, ['mine', 'unclaimed'])}
          />
        ))}
      </Box>
      <Box role="group" aria-label={t('inbox.clockFilter')} sx={GROUP_STYLE}>
        {CLOCKS.map(([state, count]) => (
          <ToggleChip
            key={state}
            label={`${CLOCK_SIGNS[state].shape} ${withCount(t(CLOCK_SIGNS[state].word), counts && count(counts))}`}
            on={filter.clock === state}
            onToggle={() => change(filter.clock === state ? {} : { clock: state }, ['clock'])}
          />
        ))}
      </Box>
      <StatusSelect
        value={filter.statuses?.[0] ?? null}
        onChange={(status) => change(status ? { statuses: [status] } : {}, ['statuses'])}
      />
      {officeId ? (
        <FormControlLabel
          control={
            <Switch
              size="small"
              checked={filter.officeId === officeId}
              onChange={(_, checked) => change(checked ? { officeId } : {}, ['officeId'])}
            />
          }
          label={t('inbox.myOffice')}
        />
      ) : null}
    </Box>
  );
}

const isView = (filter: Filter, { filter: wanted }: View): boolean =>
  Boolean(filter.mine) === Boolean(wanted.mine) && Boolean(filter.unclaimed) === Boolean(wanted.unclaimed);

function StatusSelect({
  value,
  onChange,
}: {
  readonly value: RequestStatus | null;
  readonly onChange: (status: RequestStatus | null) => void;
}) {
  const t = useText();
  return (
    <TextField
      select
      label={t('inbox.status')}
      value={value ?? 'ANY'}
      onChange={(event) => onChange(STATUSES.find((status) => status === event.target.value) ?? null)}
      sx={{ minWidth: 180 }}
    >
      <MenuItem value="ANY">{t('inbox.anyStatus')}</MenuItem>
      {STATUSES.map((status) => (
        <MenuItem key={status} value={status}>
          {t(`status.${status}` as TextKey)}
        </MenuItem>
      ))}
    </TextField>
  );
}

const GROUP_STYLE = { display: 'flex', flexWrap: 'wrap', gap: 0.75 } as const;
