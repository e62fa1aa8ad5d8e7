import type { RequestState } from '../api/status.ts';

/** A state that was looked up on this device, and when. */
export interface KeptState {
  state: RequestState;
  askedAt: Date;
}

const CACHE = 'kualik-states';
/** As long as an order waits for its papers. Our choice. */
const KEPT_MS = 30 * 24 * 3_600_000;
const addressOf = (number: string): string => `/kept-state/${encodeURIComponent(number)}`;

/** Keeps the bare state. Of a finished order nothing is kept: what was issued may have been revoked since. */
export async function keepState(state: RequestState, askedAt: Date): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open(CACHE);
  if (state.status === 'COMPLETED') {
    await cache.delete(addressOf(state.number));
    return;
  }
  const bare: RequestState = { ...state, refusal: null, waitingReason: null };
  await cache.put(addressOf(state.number), Response.json({ state: bare, askedAt }));
}

/** The last state that this device knows; one that is too old is forgotten. */
export async function keptState(number: string): Promise<KeptState | null> {
  if (!('caches' in globalThis)) return null;
  const cache = await caches.open(CACHE);
  const found = (await (await cache.match(addressOf(number)))?.json()) as
    | { state: RequestState; askedAt: string }
    | undefined;
  if (!found) return null;
  const askedAt = new Date(found.askedAt);
  if (Date.now() - askedAt.getTime() < KEPT_MS) return { state: found.state, askedAt };
  await cache.delete(addressOf(number));
  return null;
}

export async function forgetStates(): Promise<void> {
  await caches.delete(CACHE);
}
