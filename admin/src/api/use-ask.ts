import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { call } from './graphql-client.ts';
import type { Operation } from './graphql-client.ts';

interface AskOptions {
  readonly enabled?: boolean;
  readonly refetchInterval?: number;
  /** The answer before stays on the screen until the next one is there. */
  readonly keepsLast?: boolean;
}

/** Asks the server for what a page shows. Who was signed out meanwhile goes to the sign-in page, which tells why. */
export function useAsk<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  { keepsLast = false, ...options }: AskOptions = {},
): UseQueryResult<Data> {
  const logoutIfDenied = useLogoutIfAccessDenied();
  const answer = useQuery<Data>({
    queryKey: [operation.toString(), variables],
    queryFn: ({ signal }) => call(operation, variables, signal),
    ...(keepsLast && { placeholderData: keepPreviousData }),
    ...options,
  });
  const { error } = answer;
  useEffect(() => {
    if (error) void logoutIfDenied(error);
  }, [error, logoutIfDenied]);
  return answer;
}
