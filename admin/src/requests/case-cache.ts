import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { REQUEST_RESOURCE } from '../api/data-provider.ts';
import type { CaseAnswer, CaseRequest } from '../api/types.ts';

/** After an act the server answers with the whole case: it replaces the one on screen, and the inbox is asked anew. */
export function useStoreCase(): (request: CaseAnswer) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (request) => {
      queryClient.setQueriesData<CaseRequest>({ queryKey: [REQUEST_RESOURCE, 'getOne'] }, (old) =>
        old?.id === request.id ? { ...old, ...request } : old,
      );
      void queryClient.invalidateQueries({ queryKey: [REQUEST_RESOURCE, 'getList'] });
      void queryClient.invalidateQueries({ queryKey: ['inboxCounts'] });
    },
    [queryClient],
  );
}

/** The row to come back to from a case. */
let lastOpenedId: string | null = null;
export const rememberOpened = (id: string): void => {
  lastOpenedId = id;
};
export const takeLastOpened = (): string | null => {
  const id = lastOpenedId;
  lastOpenedId = null;
  return id;
};
