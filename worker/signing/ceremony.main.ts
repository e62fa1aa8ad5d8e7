import { createOrm, migrate } from '@kualik/db';
import { startClock } from '@kualik/db/clock.ts';
import { ConfigError, required } from '../environment.ts';
import type { KeyName } from '../keys/key-names.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { KeyRing, tokenKeyId } from '../keys/key-ring.ts';
import { loadKey } from '../keys/key-store.ts';
import { tokenKeyMaker } from '../keys/make-key.ts';
import { readPassphrase } from '../keys/passphrase.ts';
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
import { readStation } from './ceremony-station.ts';
import { runLaterCeremony } from './later-ceremony.ts';

type Held = (options: Omit<CeremonyOptions, 'passphrase'>) => Promise<void>;

/** `npm run ceremony`: makes the hierarchy once. `--demo` makes the demonstration's, else flags and answers name the people. */
await runMain('ceremony', async () => {
  const call = await readCeremonyCall(process.argv.slice(2));
  if (call.act[0] === 'unlock') return unlockWith(call.flags);
  const store = call.flags['key-store'];
  const config = readSignerConfig(store === undefined ? process.env : { ...process.env, KUALIK_KEY_STORE: store });
  const keys = new KeyRing(config);
  const hold = call.act.length > 0 ? await readLater(call, config, keys) : await readFirst(call, config.passphraseFile);
  const orm = await createOrm(config.databaseUrl, { poolMax: 4 });
  await migrate(orm);
  const isMovable = call.flags.demo === true;
  const clock = await startClock({ orm, databaseUrl: config.databaseUrl, isMovable });
  await hold({ ...config, orm, clock, elsewhere: await tokenMaker(config, keys) });
  keys.close();
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

/** `renew AUTHORITY [--rekey]`, `add gost`, `station NAME`: beside the running processes, with the passphrase or enough shares (`--share FILE`). */
async function readLater(
  { act, flags }: CeremonyCall,
  { dataDir, passphraseFile }: SignerConfig,
  keys: KeyRing,
): Promise<Held> {
  const later = act[0] === 'station' ? await readStation(act.slice(1), flags) : readLaterAct(act, flags.rekey === true);
  if (flags.shares !== undefined) throw new ConfigError('--shares', 'the passphrase was split at the first ceremony');
  const roles = await readRoles(flags, terminalPrompt());
  const passphrase =
    flags.share === undefined
      ? await readPassphrase(passphraseFile)
      : await passphraseOfShares(dataDir, flags.share, terminalPrompt());
  const openKey = async (name: KeyName): Promise<SigningKey> =>
    (await tokenKeyId(dataDir, name)) === null ? loadKey(dataDir, name, passphrase) : keys.load(name);
  return async (options) => void (await runLaterCeremony({ ...options, passphrase, openKey }, roles, later));
}

/** Without keys in the token it is not touched. */
async function tokenMaker({ tokenKeys, dataDir }: SignerConfig, keys: KeyRing): Promise<CeremonyOptions['elsewhere']> {
  if (tokenKeys.length === 0) return () => null;
  const inToken = tokenKeyMaker(dataDir, await keys.token());
  return (name) => (tokenKeys.some((one) => one === name.replace(/_\d+$/, '')) ? inToken : null);
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
