import { listen } from '@kualik/db/listen.ts';

/** PostgreSQL tells on it that cases moved; nothing else is said. */
const CHANNEL = 'kualik_cases';
/** Clocks run on without a change, and a session may have ended meanwhile. */
const QUIET_MS = 30_000;

/** What is heard of changes, for everybody who watches. */
export interface News {
  /** Waits for news after those of this number, for half a minute at the most; gives the number of the newest. */
  after(seen: number): Promise<number>;
  readonly isClosed: boolean;
  close(): Promise<void>;
}

export async function hearNews(databaseUrl: string, log: (line: string) => void): Promise<News> {
  const waiting = new Set<() => void>();
  let newest = 1;
  let isClosed = false;
  const wakeAll = (): void => {
    for (const wake of waiting) wake();
  };
  const onHint = (): void => {
    newest += 1;
    wakeAll();
  };
  const listener = await listen({ databaseUrl, channels: [CHANNEL], onHint, pollMs: QUIET_MS, log });
  return {
    get isClosed() {
      return isClosed;
    },
    async after(seen) {
      if (seen === newest && !isClosed) {
        await new Promise<void>((resolve) => {
          const wake = (): void => {
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
        });
      }
      return newest;
    },
    async close() {
      isClosed = true;
      wakeAll();
      await listener.stop();
    },
  };
}
