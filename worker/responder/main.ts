import { createOrm } from '@kualik/db';
import { type RunningClock, startClock, systemClock } from '@kualik/db/clock.ts';
import { openNewsLine } from '@kualik/db/status/news-line.ts';
import { openStatusSource } from '@kualik/db/status/status-source.ts';
import type { Logger } from 'pino';
import { readPassphrase } from '../keys/key-store.ts';
import { createLog } from '../log.ts';
import { announceReady, onStopSignal } from '../process-signals.ts';
import { runMain } from '../run-main.ts';
import { readResponderConfig, type ResponderConfig } from './config.ts';
import { openDelegates } from './delegates.ts';
import { listenOnSocket } from './local-socket.ts';
import { OcspService } from './ocsp-service.ts';
import { createResponderServer } from './server.ts';

/** The OCSP process: holds the delegated keys and nothing else, reads standings, and talks to the api over a local socket. */
await runMain('responder', async () => {
  const config = readResponderConfig(process.env);
  const log = createLog('responder', config.logLevel);
  const passphrase = await readPassphrase(config.passphraseFile);
  const source = openStatusSource(config.databaseUrl);
  const delegates = await openDelegates(
    await source.serviceCertificates(),
    { dataDir: config.dataDir, passphrase },
    (ca) => log.warn({ ca }, 'no certificate to answer for this authority'),
  );
  const clock = await startResponderClock(config, log);
  const news = openNewsLine({
    databaseUrl: config.databaseUrl,
    onChange: (serialHex) => service.drop(serialHex),
    log: (line) => log.warn(line),
  });
  const service = new OcspService({
    clock,
    delegates,
    standings: (serials) => source.standings(serials),
    heardAt: () => news.heardAt(),
    nonIssued: config.nonIssued,
    onFailure: (error) => log.warn({ err: error }, 'not answered'),
  });
  const server = createResponderServer({ ocsp: (request) => service.answer(request) });
  await listenOnSocket(server, config.socket);
  onStopSignal(log, async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await news.stop();
    await clock.stop();
    await source.close();
  });
  announceReady('responder', { socket: config.socket });
});

/** The clock moves in a demo only; nothing else here needs the ORM. */
async function startResponderClock({ databaseUrl, mode }: ResponderConfig, log: Logger): Promise<RunningClock> {
  if (mode !== 'demo') return { ...systemClock, stop: async () => undefined };
  const orm = await createOrm(databaseUrl, { poolMax: 1 });
  const clock = await startClock({ orm, databaseUrl, isMovable: true, log: (line) => log.warn({ line }, 'clock') });
  return {
    now: () => clock.now(),
    async stop() {
      await clock.stop();
      await orm.close();
    },
  };
}
