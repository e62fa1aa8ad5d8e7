import { useMutation } from '@tanstack/react-query';
import { useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { ClaimRequestDocument, ReleaseRequestDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import type { CaseAnswer } from '../api/types.ts';
import { announce } from '../layout/announcer.tsx';
import { useFailureText } from '../layout/use-failure-text.ts';
import { useText } from '../texts/use-text.ts';
import { useStoreCase } from './case-cache.ts';

interface ClaimActs {
  readonly busy: boolean;
  readonly claim: (id: string) => void;
  readonly release: (id: string) => void;
}

/** Claim and release wait for the server's word: nothing is shown as taken before it is. */
export function useClaim(): ClaimActs {
  const t = useText();
  const notify = useNotify();
  const failureText = useFailureText();
  const storeCase = useStoreCase();
  const logoutIfDenied = useLogoutIfAccessDenied();
  const tell = (error: unknown): void => {
    void logoutIfDenied(error).then((left) => {
      if (!left) notify(failureText(error).text, { type: 'error', autoHideDuration: 10_000 });
    });
  };
  const done = (text: string) => (request: CaseAnswer) => {
    storeCase(request);
    announce(text);
  };
  const claiming = useMutation({
    mutationFn: async (id: string) => (await call(ClaimRequestDocument, { id })).claimRequest,
    onSuccess: done(t('claim.taken')),
    onError: tell,
  });
  const releasing = useMutation({
    mutationFn: async (id: string) => (await call(ReleaseRequestDocument, { id })).releaseRequest,
    onSuccess: done(t('claim.released')),
    onError: tell,
  });
  const busy = claiming.isPending || releasing.isPending;
  return {
    busy,
    claim: (id) => !busy && claiming.mutate(id),
    release: (id) => !busy && releasing.mutate(id),
  };
}
