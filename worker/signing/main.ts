import { announceReady } from '../process-signals.ts';
import { runMain } from '../run-main.ts';
import { startProcess } from '../start-process.ts';
import { readSignerConfig } from './config.ts';
import { runSigner } from './signer.ts';

/** One connection for each job, one for its lease, one for the turn, and a few for the loops. */
const POOL_MAX = 12;

/** The only process that can reach a key of the authority. Nobody calls it: it takes its work from the queue. */
await runMain('signing', async () => {
  const config = readSignerConfig(process.env);
  const running = await startProcess('signing', config, POOL_MAX);
  await runSigner(config, running);
  announceReady('signing');
});
