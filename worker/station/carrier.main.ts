import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createOrm } from '@kualik/db';
import { startClock } from '@kualik/db/clock.ts';
import { errorText } from '@kualik/domain/rules/errors.ts';
import { openPersonalisationJournal } from '../cards/personalisation-journal.ts';
import { ConfigError } from '../environment.ts';
import { runMain } from '../run-main.ts';
import { readStationConfig } from './config.ts';
import { enrolCarrier, type EnrolmentOutcome } from './enrol-carrier.ts';
import { operatorApi } from './operator-api.ts';
import { PinDesk } from './pin-desk.ts';
import { openPinPage } from './pin-page.ts';
import { openStationIdentity } from './station-identity.ts';
import { StationReader } from './station-reader.ts';
import { unblockCard } from './unblock-card.ts';

const ANY_PORT = 0;

/**
 * `npm run station -- carrier --serial SERIAL [--code CODE]`: keys and application of an operator with his carrier in the
 * reader; once more when his certificates are issued. @rule reg p.15(1)
 */
await runMain('carrier', async () => {
  const options = { name: { type: 'string' }, serial: { type: 'string' }, code: { type: 'string' } } as const;
  const { serial: carrierSerial, code = null } = parseArgs({ options, allowPositionals: true }).values;
  if (carrierSerial === undefined) throw new ConfigError('--serial', 'is not set');
  const config = readStationConfig(process.env);
  const orm = await createOrm(config.databaseUrl, { poolMax: 2 });
  const clock = await startClock({ orm, databaseUrl: config.databaseUrl, isMovable: config.mode === 'demo' });
  const now = (): Date => clock.now();
  const { secret } = await openStationIdentity(config.folder, config.name, now());
  const journal = await openPersonalisationJournal(join(config.folder, 'carriers.jsonl'), now);
  const { reader: readerName, carrierReader } = config;
  const reader = new StationReader({ reader: readerName, carrierReader, secret });
  const prompt = new PinDesk();
  const tell = prompt.tell.bind(prompt);
  const unblock = (puk: string, nextPin: string): Promise<void> =>
    unblockCard({ reader, desk: prompt, tell }, puk, nextPin);
  const page = await openPinPage({ desk: prompt, port: ANY_PORT, unblock });
  process.stdout.write(`${JSON.stringify({ carrier: carrierSerial, page: page.url })}\n`);
  const api = operatorApi(config.origin);
  const outcome = await enrolCarrier({ orm, now, api, journal, reader, prompt, tell }, { carrierSerial, code });
  process.stdout.write(`${JSON.stringify(outcome)}\n${sentenceOf(outcome)}\n`);
  await page.close();
  await journal.close();
  await clock.stop();
  await orm.close();
  // A watched reader keeps a process alive.
  process.exit(outcome.result === 'stopped' ? 1 : 0);
});

function sentenceOf(outcome: EnrolmentOutcome): string {
  switch (outcome.result) {
    case 'applied':
      return 'The keys are on the carrier, the application is sent. Run this again when the certificates are issued.';
    case 'installed':
      return 'The certificates are on the carrier. Sign in with it.';
    case 'stopped':
      return errorText(outcome.code).en;
    default:
      return outcome satisfies never;
  }
}
