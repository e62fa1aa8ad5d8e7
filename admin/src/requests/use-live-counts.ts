import { useQueryClient } from '@tanstack/react-query';
import { createClient } from 'graphql-sse';
import { useLogoutIfAccessDenied } from 'react-admin';
import { useEffect } from 'react';
import { InboxChangesDocument } from '../../../codegen/generated/admin.ts';
import type { InboxChangesSubscription, InboxCountsQuery } from '../../../codegen/generated/admin.ts';
import { csrfHeader } from '../api/graphql-client.ts';
import { inboxCountsQuery } from './InboxFilters.tsx';

/** Between two tries to watch again. Our choice. */
const AGAIN_MS = 5_000;

/**
 * The figures come by themselves as long as the page stands open. When the watch ends – the line, the server, the session –
 * they are asked for once: that tells why, also that the office has closed.
 */
export function useLiveCounts(): void {
  const queries = useQueryClient();
  const leaveIfSignedOut = useLogoutIfAccessDenied();
  useEffect(() => {
    const url = new URL('/graphql', location.href).href;
    const client = createClient({ url, headers: csrfHeader, retryAttempts: 0 });
    let again: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const end = (): void => {
      if (isOver) return;
      again = setTimeout(watch, AGAIN_MS);
      queries.fetchQuery(inboxCountsQuery).catch(leaveIfSignedOut);
    };
    const next = ({ data }: { data?: InboxChangesSubscription | null }): void => {
      if (!data) return;
      queries.setQueryData<InboxCountsQuery>(inboxCountsQuery.queryKey, { inboxCounts: data.inboxChanges });
    };
    const watch = (): void => {
      client.subscribe<InboxChangesSubscription>(
        { query: String(InboxChangesDocument) },
        { next, error: end, complete: end },
      );
    };
    watch();
    return () => {
      isOver = true;
      clearTimeout(again);
      client.dispose();
    };
  }, [queries, leaveIfSignedOut]);
}
