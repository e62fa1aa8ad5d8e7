import { createOrm, migrate } from '@kualik/db';
import { startClock } from '@kualik/db/clock.ts';
import { ConfigError, required } from '../environment.ts';
import { readPassphrase } from '../keys/key-store.ts';
import { drawPassphrase } from '../keys/passphrase-shares.ts';
import { passphraseOfShares, unlock } from '../keys/unlock.ts';
import { announceReady } from '../process-signals.ts';
import { runMain } from '../run-main.ts';
import { readAdministrator } from './administrator-flags.ts';
import { type CeremonyCall, readCeremonyCall } from './ceremony-flags.ts';
import { readRoles, terminalPrompt } from './ceremony-roles.ts';
import { type CeremonyOptions, runDemoCeremony, runProductionCeremony } from './ceremony.ts';
import { readSignerConfig, type SignerConfig } from './config.ts';
import { readLaterAct } from './ceremony-acts.ts';
import { runLaterCeremony } from './later-ceremony.ts';

type Held = (options: Omit<CeremonyOptions, 'passphrase'>) => Promise<void>;

/** `npm run ceremony`: makes the hierarchy once. `--demo` makes the demonstration's, else flags and answers name the people. */
await runMain('ceremony', async () => {
  const call = await readCeremonyCall(process.argv.slice(2));
  if (call.act[0] === 'unlock') return unlockWith(call.flags);
  const config = readSignerConfig(process.env);
  const hold = call.act.length > 0 ? await readLater(call, config) : await readFirst(call, config.passphraseFile);
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
async function readFirst({ flags }: CeremonyCall, passphraseFile: string): Promise<Held> {
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

/** `renew AUTHORITY [--rekey]`, `add gost`: beside the running processes, with the passphrase or enough shares (`--share FILE`). */
async function readLater({ act, flags }: CeremonyCall, { dataDir, passphraseFile }: SignerConfig): Promise<Held> {
  const later = readLaterAct(act, flags.rekey === true);
  if (flags.shares !== undefined) throw new ConfigError('--shares', 'the passphrase was split at the first ceremony');
  const roles = await readRoles(flags, terminalPrompt());
  const passphrase =
    flags.share === undefined
      ? await readPassphrase(passphraseFile)
      : await passphraseOfShares(dataDir, flags.share, terminalPrompt());
  return async (options) => void (await runLaterCeremony({ ...options, passphrase }, roles, later));
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
