import { join } from 'node:path';
import { createOrm } from '@kualik/db';
import { type RunningClock, startClock, systemClock } from '@kualik/db/clock.ts';
import { openNewsLine } from '@kualik/db/status/news-line.ts';
import { openStatusSource, type StatusSource } from '@kualik/db/status/status-source.ts';
import type { Logger } from 'pino';
import { KeyRing } from '../keys/key-ring.ts';
import { createLog } from '../log.ts';
import { announceReady, onStopSignal } from '../process-signals.ts';
import { repeat } from '../repeat.ts';
import { runMain } from '../run-main.ts';
import { readResponderConfig, type ResponderConfig } from './config.ts';
import { LiveDelegates } from './live-delegates.ts';
import { listenOnSocket } from './local-socket.ts';
import { OcspService } from './ocsp-service.ts';
import { createResponderServer } from './server.ts';
import { TrustedTime } from './trusted-time.ts';
import { openTimeStampSigner, renewedSigner, type TimeStampSigner, TspService } from './tsp-service.ts';

/** A ceremony may add a generation of an authority at any time; its news may be lost. */
const DELEGATES_MS = 5_000;

/** The OCSP process: holds the delegated keys and nothing else, reads standings, and talks to the api over a local socket. */
await runMain('responder', async () => {
  const config = readResponderConfig(process.env);
  const log = createLog('responder', config.logLevel);
  const keys = new KeyRing(config);
  const source = openStatusSource(config.databaseUrl);
  const certificates = await source.serviceCertificates();
  const delegates = new LiveDelegates({
    certificates: () => source.serviceCertificates(),
    openKey: (name) => keys.load(name),
    onMissing: (ca) => log.warn({ ca }, 'no certificate to answer for this authority'),
  });
  await delegates.look();
  const clock = await startResponderClock(config, log);
  const service = new OcspService({
    clock,
    delegates: delegates.current,
    standings: (serials) => source.standings(serials),
    heardAt: () => news.heardAt(),
    nonIssued: config.nonIssued,
    onFailure: (error) => log.warn({ err: error }, 'not answered'),
  });
  const signer = { current: await openTimeStampSigner(certificates, keys) };
  const stamps = await openTimeStamps(config, clock, source, signer, log);
  const looking = repeat({
    pauseMs: DELEGATES_MS,
    act: async () => {
      if (!(await delegates.look())) return;
      // What the former delegates signed is given to nobody any more.
      service.drop(null);
      if (signer.current !== null) signer.current = renewedSigner(signer.current, delegates.rows);
      log.warn('delegates taken over');
    },
    onError: (error) => log.warn({ err: error }, 'looked in vain for new delegates'),
  });
  const news = openNewsLine({
    databaseUrl: config.databaseUrl,
    onChange: (serialHex) => {
      service.drop(serialHex);
      if (serialHex === null) looking.wake();
    },
    log: (line) => log.warn(line),
  });
  const server = createResponderServer({
    ocsp: (request) => service.answer(request),
    tsp: stamps && ((request) => stamps.answer(request)),
  });
  await listenOnSocket(server, config.socket);
  onStopSignal(log, async () => {
    await looking.stop();
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
  signer: { current: TimeStampSigner | null },
  log: Logger,
): Promise<TspService | null> {
  const first = signer.current;
  if (first === null) return null;
  const time = await TrustedTime.open({
    now: () => clock.now(),
    machineNow: () => Date.now(),
    databaseTime: () => source.time(),
    file: join(dataDir, 'run', 'tsa.last'),
  });
  return new TspService(
    () => signer.current ?? first,
    time,
    (error) => log.warn({ err: error }, 'no time stamp'),
  );
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
