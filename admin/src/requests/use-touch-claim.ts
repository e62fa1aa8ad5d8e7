import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { TouchClaimDocument } from '../../../codegen/generated/admin.ts';
import { REQUEST_RESOURCE } from '../api/data-provider.ts';
import { call } from '../api/graphql-client.ts';
import type { CaseRequest } from '../api/types.ts';

/** Work on the page is told to the server at most once a minute: a claim lives 15 idle minutes. Our choice. */
const TOUCH_EVERY_MS = 60_000;
const SIGNS_OF_WORK = ['keydown', 'pointerdown'] as const;

/** While the case is mine, each sign of work renews the claim. A failed touch is no error: the next one repeats it. */
export function useTouchClaim(request: CaseRequest, me: string): void {
  const queryClient = useQueryClient();
  const lastTouch = useRef(0);
  const isMine = request.claimedBy?.id === me;
  const { id } = request;
  useEffect(() => {
    if (!isMine) return undefined;
    const touch = (): void => {
      if (Date.now() - lastTouch.current < TOUCH_EVERY_MS) return;
      lastTouch.current = Date.now();
      call(TouchClaimDocument, { id }).then(
        ({ touchClaim }) =>
          queryClient.setQueriesData<CaseRequest>({ queryKey: [REQUEST_RESOURCE, 'getOne'] }, (old) =>
            old?.id === id ? { ...old, claimedBy: touchClaim.claimedBy } : old,
          ),
        () => {
          lastTouch.current = 0;
        },
      );
    };
    for (const sign of SIGNS_OF_WORK) document.addEventListener(sign, touch);
    return () => {
      for (const sign of SIGNS_OF_WORK) document.removeEventListener(sign, touch);
    };
  }, [id, isMine, queryClient]);
}
