import { setTimeout as sleep } from 'node:timers/promises';

export interface Repeated {
  /** Runs the next round now instead of after the pause. */
  wake(): void;
  /** Resolves when the round that runs has ended. */
  stop(): Promise<void>;
}

/** One round after another, never two at once. A failed round is told and followed by the next. */
export function repeat(options: {
  pauseMs: number;
  act: () => Promise<unknown>;
  onError: (error: unknown) => void;
}): Repeated {
  let stopped = false;
  let pause = new AbortController();
  let isWoken = false;

  const rounds = (async () => {
    while (!stopped) {
      isWoken = false;
      await options.act().catch(options.onError);
      if (stopped || isWoken) continue;
      pause = new AbortController();
      await sleep(options.pauseMs, undefined, { signal: pause.signal }).catch(() => undefined);
    }
  })();

  return {
    wake() {
      isWoken = true;
      pause.abort();
    },
    async stop() {
      stopped = true;
      pause.abort();
      await rounds;
    },
  };
}
