import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@kualik/db';
import type { Logger } from 'pino';
import { withLease } from '../lease.ts';

/** How often the lock's connection is tried, and how soon another signer takes over. */
const CHECK_MS = 2_000;

/** One signer writes the journal at a time; others stand by and take over when its connection ends. */
export interface SignerTurn {
  isMine(): boolean;
  stop(): Promise<void>;
}

export function takeTurns(orm: MikroORM, log: Logger): SignerTurn {
  let mine = false;
  const stopping = new AbortController();
  const hold = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await withLease(orm, 'kualik.signer', async (em) => {
        mine = true;
        while (!stopping.signal.aborted) {
          await em.execute('select 1');
          await sleep(CHECK_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
        }
      }).catch((error: unknown) => log.warn({ err: error }, 'lost the turn to sign'));
      mine = false;
      if (!stopping.signal.aborted) {
        await sleep(CHECK_MS / 4, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const held = hold();
  return {
    isMine: () => mine,
    async stop() {
      stopping.abort();
      await held;
    },
  };
}
