import { useState } from 'preact/hooks';
import { ApiError } from '../api/client.ts';

export interface Act {
  isBusy: boolean;
  error: ApiError | null;
  /** True when the act failed on this device, before or instead of an answer. */
  isBroken: boolean;
  run: (work: () => Promise<void>) => void;
}

/** One act of a button at a time; what the server says against it is kept to be shown. */
export function useAct(): Act {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  const run = (work: () => Promise<void>): void => {
    if (isBusy) return;
    setIsBusy(true);
    setError(null);
    setIsBroken(false);
    work()
      .catch((cause: unknown) => {
        if (cause instanceof ApiError) setError(cause);
        else setIsBroken(true);
      })
      .finally(() => setIsBusy(false));
  };
  return { isBusy, error, isBroken, run };
}
