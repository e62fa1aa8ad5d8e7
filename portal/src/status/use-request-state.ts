import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api/client.ts';
import { keepState, keptState, type KeptState } from '../offline/kept-states.ts';
import { fetchStatus, type RequestState } from '../api/status.ts';

export type Watched =
  | { kind: 'asking' }
  | { kind: 'unknown' }
  | { kind: 'known'; state: RequestState; askedAt: Date }
  /** The server does not answer; what was known before stays on the page. */
  | { kind: 'silent'; last: KeptState | null; error: ApiError };

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 30_000;
const FINAL = new Set(['REFUSED', 'LAPSED', 'WITHDRAWN']);

/** Nothing can change any more: refused, lapsed, withdrawn, or installed. */
export const isFinal = (state: RequestState) => FINAL.has(state.status) || state.installed;

/** Asks at once and then every 5 to 30 seconds while the page is visible; stops when nothing can change any more. */
export function useRequestState(number: string | null): Watched {
  const [watched, setWatched] = useState<Watched>({ kind: 'asking' });
  useEffect(() => {
    setWatched({ kind: 'asking' });
    return number === null ? undefined : watch(number, setWatched);
  }, [number]);
  return watched;
}

function watch(number: string, show: (watched: Watched) => void): () => void {
  const abort = new AbortController();
  let last: KeptState | null = null;
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;

  const plan = () => {
    clearTimeout(timer);
    if (document.hidden || abort.signal.aborted || (last && isFinal(last.state))) return;
    timer = setTimeout(() => void askNow(), pause);
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
  };

  const askNow = async () => {
    if (isAsking) return;
    isAsking = true;
    try {
      const state = await fetchStatus(number, abort.signal);
      if (abort.signal.aborted) return;
      if (state && last && state.status !== last.state.status) pause = FIRST_PAUSE_MS;
      last = state && { state, askedAt: new Date() };
      show(last ? { kind: 'known', ...last } : { kind: 'unknown' });
      if (last) keepState(last.state, last.askedAt).catch(() => undefined); // a full device keeps nothing
      if (state) plan();
    } catch (error) {
      if (abort.signal.aborted || !(error instanceof ApiError)) return;
      last ??= await keptState(number).catch(() => null);
      show({ kind: 'silent', last, error });
      plan();
    } finally {
      isAsking = false;
    }
  };

  const onVisible = () => {
    if (document.hidden) clearTimeout(timer);
    else if (!(last && isFinal(last.state))) void askNow();
  };
  document.addEventListener('visibilitychange', onVisible);
  void askNow();
  return () => {
    abort.abort();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
