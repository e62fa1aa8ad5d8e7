import { join } from 'node:path';
import { createOrm } from '@kualik/db';
import { type RunningClock, startClock, systemClock } from '@kualik/db/clock.ts';
import { openNewsLine } from '@kualik/db/status/news-line.ts';
import { openStatusSource, type StatusSource } from '@kualik/db/status/status-source.ts';
import type { Logger } from 'pino';
import { KeyRing } from '../keys/key-ring.ts';
import { createLog } from '../log.ts';
import { announceReady, onStopSignal } from '../process-signals.ts';
import { runMain } from '../run-main.ts';
import { readResponderConfig, type ResponderConfig } from './config.ts';
import { openDelegates } from './delegates.ts';
import { listenOnSocket } from './local-socket.ts';
import { OcspService } from './ocsp-service.ts';
import { createResponderServer } from './server.ts';
import { TrustedTime } from './trusted-time.ts';
import { openTimeStampSigner, type TimeStampSigner, TspService } from './tsp-service.ts';

/** The OCSP process: holds the delegated keys and nothing else, reads standings, and talks to the api over a local socket. */
await runMain('responder', async () => {
  const config = readResponderConfig(process.env);
  const log = createLog('responder', config.logLevel);
  const keys = new KeyRing(config);
  const source = openStatusSource(config.databaseUrl);
  const certificates = await source.serviceCertificates();
  const delegates = await openDelegates(certificates, keys, (ca) =>
    log.warn({ ca }, 'no certificate to answer for this authority'),
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
  const stamps = await openTimeStamps(config, clock, source, await openTimeStampSigner(certificates, keys), log);
  const server = createResponderServer({
    ocsp: (request) => service.answer(request),
    tsp: stamps && ((request) => stamps.answer(request)),
  });
  await listenOnSocket(server, config.socket);
  onStopSignal(log, async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await news.stop();
    await clock.stop();
    await source.close();
    keys.close();
  });
  announceReady('responder', { socket: config.socket });
});

async function openTimeStamps(
  { dataDir }: ResponderConfig,
  clock: RunningClock,
  source: StatusSource,
  signer: TimeStampSigner | null,
  log: Logger,
): Promise<TspService | null> {
  if (signer === null) return null;
  const time = await TrustedTime.open({
    now: () => clock.now(),
    machineNow: () => Date.now(),
    databaseTime: () => source.time(),
    file: join(dataDir, 'run', 'tsa.last'),
  });
  return new TspService(signer, time, (error) => log.warn({ err: error }, 'no time stamp'));
}

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
