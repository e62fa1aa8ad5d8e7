import { loadKey, readPassphrase } from '../keys/key-store.ts';
import { createLog } from '../log.ts';
import { announceReady, onStopSignal } from '../process-signals.ts';
import { runMain } from '../run-main.ts';
import { readResponderConfig } from './config.ts';
import { listenOnSocket } from './local-socket.ts';
import { createResponderServer } from './server.ts';

/** The OCSP process: holds the responder's delegated key and nothing else, and talks to the api over a local socket. */
await runMain('responder', async () => {
  const config = readResponderConfig(process.env);
  const log = createLog('responder', config.logLevel);
  await loadKey(config.dataDir, 'ocsp', await readPassphrase(config.passphraseFile));
  const server = createResponderServer();
  await listenOnSocket(server, config.socket);
  onStopSignal(log, async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  announceReady('responder', { socket: config.socket });
});
