import { Box } from '@mui/material';
import { ListBase } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { REQUEST_RESOURCE } from '../api/data-provider.ts';
import { holds, useSession } from '../auth/session.ts';
import type { ClockState } from '../api/types.ts';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useText } from '../texts/use-text.ts';
import { takeLastOpened } from './case-cache.ts';
import { InboxContent } from './InboxContent.tsx';
import { useLiveCounts } from './use-live-counts.ts';
import { InboxFilters } from './InboxFilters.tsx';
import { useState } from 'react';

/** Lines of a page. Our choice: two screens at a counter. */
const PER_PAGE = 25;

/** A figure of the dashboard leads here with the clock that it counts. */
const CLOCK_STATES: readonly ClockState[] = ['OVERDUE', 'SOON', 'ON_TIME', 'PAUSED'];

/**
 * The inbox. Filters and the search may hold names, so they stay out of the address and out of the browser's storage;
 * memory keeps them while the tab lives.
 */
export function Inbox() {
  const t = useText();
  const session = useSession();
  const [returnTo] = useState(takeLastOpened);
  useLiveCounts();
  const [params] = useSearchParams();
  const clock = CLOCK_STATES.find((state) => state === params.get('clock'));
  if (!session) return null;
  const officeId = session.employee.office?.id;
  const mineFirst = holds(session, 'request.claim') ? { mine: true, unclaimed: true } : {};
  return (
    <ListBase
      resource={REQUEST_RESOURCE}
      disableSyncWithLocation
      storeKey={clock ? `requests.${clock}` : 'requests.listParams'}
      filterDefaultValues={clock ? { clock } : { ...(officeId ? { officeId } : {}), ...mineFirst }}
      sort={{ field: 'DUE', order: 'ASC' }}
      perPage={PER_PAGE}
      queryOptions={{ refetchOnWindowFocus: false, meta: { quiet: true } }}
    >
      <PageHeading title={t('inbox.title')} takesFocus={returnTo === null} />
      <Box sx={{ mt: 1.5, display: 'grid', gap: 1.5 }}>
        <InboxFilters />
        <InboxContent returnTo={returnTo} />
      </Box>
    </ListBase>
  );
}
