import { createOrm, migrate } from '@kualik/db';
import { startClock } from '@kualik/db/clock.ts';
import { ConfigError, required } from '../environment.ts';
import { readPassphrase } from '../keys/key-store.ts';
import { drawPassphrase } from '../keys/passphrase-shares.ts';
import { unlock } from '../keys/unlock.ts';
import { announceReady } from '../process-signals.ts';
import { runMain } from '../run-main.ts';
import { readAdministrator } from './administrator-flags.ts';
import { type CeremonyCall, readCeremonyCall } from './ceremony-flags.ts';
import { readRoles, terminalPrompt } from './ceremony-roles.ts';
import { type CeremonyOptions, runDemoCeremony, runProductionCeremony } from './ceremony.ts';
import { readSignerConfig } from './config.ts';

type Held = (options: Omit<CeremonyOptions, 'passphrase'>) => Promise<void>;

/** `npm run ceremony`: makes the hierarchy once. `--demo` makes the demonstration's, else flags and answers name the people. */
await runMain('ceremony', async () => {
  const call = await readCeremonyCall(process.argv.slice(2));
  if (call.act[0] === 'unlock') return unlockWith(call.flags);
  const config = readSignerConfig(process.env);
  const hold = await readAct(call, config.passphraseFile);
  const orm = await createOrm(config.databaseUrl, { poolMax: 4 });
  await migrate(orm);
  const isMovable = call.flags.demo === true;
  const clock = await startClock({ orm, databaseUrl: config.databaseUrl, isMovable });
  await hold({ ...config, orm, clock });
  await clock.stop();
  await orm.close();
  announceReady('ceremony');
});

/** Everything that people are asked for comes before the database is touched. */
async function readAct({ act, flags }: CeremonyCall, passphraseFile: string): Promise<Held> {
  if (act.length > 0) throw new ConfigError('ceremony', `there is no ceremony ${act.join(' ')}`);
  if (flags.demo === true) {
    const passphrase = await readPassphrase(passphraseFile);
    return async (options) => void (await runDemoCeremony({ ...options, passphrase }));
  }
  const administrator = await readAdministrator(flags);
  const roles = await readRoles(flags, terminalPrompt());
  // A passphrase that is split is drawn here, and nobody ever sees it whole.
  const passphrase = roles.shares === null ? await readPassphrase(passphraseFile) : drawPassphrase();
  return (options) => runProductionCeremony({ ...options, passphrase }, roles, administrator);
}

/** Signer and responder. */
const READERS = 2;
/** Time to start them. Own choice. */
const UNLOCK_MS = 600_000;

/** `npm run ceremony -- unlock`: enough custodians show their shares, and what starts within ten minutes gets the passphrase. */
async function unlockWith(flags: CeremonyCall['flags']): Promise<void> {
  const readers = Number(flags.readers ?? READERS);
  if (!Number.isSafeInteger(readers) || readers < 1) throw new ConfigError('--readers', 'is no number of processes');
  const served = await unlock({
    dataDir: required(process.env, 'KUALIK_DATA'),
    socket: required(process.env, 'KUALIK_PASSPHRASE_FILE'),
    shares: flags.share ?? [],
    ask: terminalPrompt(),
    readers,
    withinMs: UNLOCK_MS,
  });
  if (served < readers) throw new ConfigError('--readers', `${served} of ${readers} processes came in time`);
}
