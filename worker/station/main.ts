import { cardQueueOf, cardStationNamed } from '@kualik/db/repositories/card-station.repository.ts';
import { errorText, type ErrorCode } from '@kualik/domain/rules/errors.ts';
import { join } from 'node:path';
import { openPersonalisationJournal } from '../cards/personalisation-journal.ts';
import { createRunner } from '../job-runner.ts';
import { announceReady } from '../process-signals.ts';
import { openQueueBackend } from '../queue-backend.ts';
import { runMain } from '../run-main.ts';
import { startProcess } from '../start-process.ts';
import { readStationConfig } from './config.ts';
import { openSigningSocket } from './ncalayer/socket.ts';
import { STATION_JOBS, type StationContext } from './personalise-card.job.ts';
import { PinDesk } from './pin-desk.ts';
import { openPinPage } from './pin-page.ts';
import { reportStation } from './report-station.ts';
import { openStationIdentity } from './station-identity.ts';
import { StationReader } from './station-reader.ts';
import { unblockCard } from './unblock-card.ts';

const POOL_MAX = 4;
/** People see a card come and go; STATION_SILENT_SECONDS waits for several of these. */
const REPORT_MS = 2_000;
/** Until an administrator has enrolled it, a new station asks this often. */
const ENROLMENT_MS = 2_000;

/**
 * A station for chip cards at the workplace of an operator: its readers, its queue, its page for the PIN, and the socket at
 * which he signs with his own carrier. @rule reg p.9(6), p.9(10), p.15
 */
await runMain('station', async () => {
  const config = readStationConfig(process.env);
  const { name } = config;
  const running = await startProcess(`station-${name}`, config, POOL_MAX);
  const { context, metrics } = running;
  const identity = await openStationIdentity(config.folder, name, context.clock.now());
  const journal = await openPersonalisationJournal(join(config.folder, 'cards.jsonl'), () => context.clock.now());
  running.onStop(() => journal.close());

  const { reader: readerName, carrierReader } = config;
  const reader = new StationReader({ reader: readerName, carrierReader, secret: identity.secret });
  const prompt = new PinDesk();
  let lastError: ErrorCode | null = null;
  const tell = (code: ErrorCode | null): void => {
    lastError = code;
    prompt.tell(code);
  };
  const page = await openPinPage({
    desk: prompt,
    port: config.pagePort,
    unblock: (puk, nextPin) => unblockCard({ reader, desk: prompt, tell }, puk, nextPin),
  });
  running.onStop(() => page.close());
  const signing = await openSigningSocket({
    ...{ reader, prompt, tell, now: () => context.clock.now(), page: page.url },
    holdsCarrier: () => reader.holdsCarrier(),
    watchCarrier: (...wish) => reader.watchCarrier(...wish),
    origins: [config.origin],
    ...(config.signingPort === undefined ? {} : { ports: [config.signingPort] }),
  });
  running.onStop(() => signing.close());

  const { error: missing } = await reader.look();
  if (missing !== null) complain(missing);
  let isServing = false;
  running.every('enrolment', ENROLMENT_MS, async () => {
    const row = await cardStationNamed(context.orm.em.fork(), name);
    if (row?.certificateSha256 !== identity.certificateSha256 || isServing) return;
    const backend = openQueueBackend({ ...config, log: context.log });
    running.onStop(() => backend.close());
    const queue = cardQueueOf(name);
    const stationContext: StationContext = { ...context, reader, journal, prompt, tell };
    backend.work(queue, createRunner(queue, STATION_JOBS, stationContext, metrics));
    isServing = true;
    const who = { id: row.id, name, identity };
    running.every('report', REPORT_MS, async () => {
      const { readers, error } = await reader.look();
      await reportStation(context, who, { readers, error: error ?? lastError });
    });
    announceReady('station', { station: name, queue, page: page.url });
  });
  const certificate = Buffer.from(identity.certificate).toString('base64');
  const { certificateSha256 } = identity;
  const told = { station: name, page: page.url, signing: signing.url, certificate, certificateSha256 };
  process.stdout.write(`${JSON.stringify(told)}
`);
});

/** What is missing, and the line that installs it. */
function complain(code: ErrorCode): void {
  process.stderr.write(`[kualik] ${errorText(code).en}\n`);
  process.stderr.write('[kualik] Debian: apt-get install pcscd libpcsclite-dev g++ make python3 && npm run station\n');
}
