import { useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { isApiError } from '../api/api-error.ts';
import type { ApiErrorDetails } from '../api/api-error.ts';
import type { CaseAnswer, CaseRequest } from '../api/types.ts';
import { announce } from '../layout/announcer.tsx';
import { serverNow } from '../layout/server-clock.ts';
import type { TextKey } from '../texts/use-text.ts';
import { useText } from '../texts/use-text.ts';
import { useStoreCase } from './case-cache.ts';

/** The act the server refused because the case had moved on, with what was on screen then. */
export interface Conflict {
  readonly act: TextKey;
  readonly at: Date;
  readonly versionOnScreen: number;
  readonly lastSeqOnScreen: number;
  /** Who was faster, as the server tells it; null where only the history knows. */
  readonly by: ApiErrorDetails['by'];
}

export interface CaseActs {
  readonly busy: boolean;
  readonly error: unknown;
  readonly conflict: Conflict | null;
  /** Runs an act; true when the server has done it. A failure keeps everything that was entered. */
  run(act: TextKey, done: TextKey, send: () => Promise<CaseAnswer>): Promise<boolean>;
  readonly tellConflict: (act: TextKey, failure: unknown) => void;
  readonly clearConflict: () => void;
  readonly clearError: () => void;
}

const CONFLICTS = ['STATE_CHANGED', 'EVENT_NOT_ALLOWED', 'CLAIMED_BY_OTHER', 'CASE_FINISHED'];

export function useCaseActs(request: CaseRequest, reload: () => void): CaseActs {
  const t = useText();
  const storeCase = useStoreCase();
  const logoutIfDenied = useLogoutIfAccessDenied();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const tellConflict = (act: TextKey, failure: unknown): void => {
    const by = isApiError(failure) ? failure.details.by : null;
    const lastSeqOnScreen = request.events.at(-1)?.seq ?? 0;
    setConflict({ act, at: serverNow(), versionOnScreen: request.version, lastSeqOnScreen, by });
    reload();
  };
  const fail = async (act: TextKey, failure: unknown): Promise<void> => {
    if (await logoutIfDenied(failure)) return;
    if (isApiError(failure, ...CONFLICTS)) tellConflict(act, failure);
    else setError(failure);
  };
  const run: CaseActs['run'] = async (act, done, send) => {
    if (busy) return false;
    setBusy(true);
    setError(null);
    try {
      storeCase(await send());
      announce(t(done));
      return true;
    } catch (failure) {
      await fail(act, failure);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    conflict,
    run,
    tellConflict,
    clearConflict: () => setConflict(null),
    clearError: () => setError(null),
  };
}
