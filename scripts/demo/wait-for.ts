import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is there; a story that does not move on in this time has failed. */
const PATIENCE_MS = 300_000;
const PAUSE_MS = 500;

export async function waitFor<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await pause(PAUSE_MS);
  }
  throw new Error(`waited ${PATIENCE_MS / 1000} s in vain for ${what}`);
}
