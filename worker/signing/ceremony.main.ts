import { createOrm, migrate } from '@kualik/db';
import { startClock } from '@kualik/db/clock.ts';
import { KeyRing } from '../keys/key-ring.ts';
import { tokenKeyMaker } from '../keys/make-key.ts';
import { readPassphrase } from '../keys/passphrase.ts';
import { announceReady } from '../process-signals.ts';
import { runMain } from '../run-main.ts';
import { keyStoreFlag, readAdministrator } from './administrator-flags.ts';
import { type CeremonyOptions, runDemoCeremony, runProductionCeremony } from './ceremony.ts';
import { readSignerConfig, type SignerConfig } from './config.ts';

/**
 * `npm run ceremony`: makes the hierarchy once. `--demo` makes the demonstration's, else flags name the first administrator.
 * `--key-store pkcs11` makes keys in a token.
 */
await runMain('ceremony', async () => {
  const args = process.argv.slice(2);
  const keyStore = keyStoreFlag(args);
  const config = readSignerConfig(keyStore === null ? process.env : { ...process.env, KUALIK_KEY_STORE: keyStore });
  const isDemo = args.includes('--demo');
  const administrator = isDemo ? null : await readAdministrator(args);
  const passphrase = await readPassphrase(config.passphraseFile);
  const keys = new KeyRing(config);
  const elsewhere = await tokenMaker(config, keys);
  const orm = await createOrm(config.databaseUrl, { poolMax: 4 });
  await migrate(orm);
  const clock = await startClock({ orm, databaseUrl: config.databaseUrl, isMovable: isDemo });
  const options = { ...config, orm, clock, passphrase, elsewhere };
  if (administrator === null) await runDemoCeremony(options);
  else await runProductionCeremony(options, administrator.person, administrator.password, administrator.hand);
  await clock.stop();
  await orm.close();
  keys.close();
  announceReady('ceremony');
});

/** Without keys in the token it is not touched. */
async function tokenMaker({ tokenKeys, dataDir }: SignerConfig, keys: KeyRing): Promise<CeremonyOptions['elsewhere']> {
  if (tokenKeys.length === 0) return () => null;
  const inToken = tokenKeyMaker(dataDir, await keys.token());
  return (name) => (tokenKeys.includes(name) ? inToken : null);
}
