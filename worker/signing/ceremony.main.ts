import { createOrm, migrate } from '@kualik/db';
import { startClock } from '@kualik/db/clock.ts';
import { readPassphrase } from '../keys/key-store.ts';
import { announceReady } from '../process-signals.ts';
import { runMain } from '../run-main.ts';
import { readAdministrator } from './administrator-flags.ts';
import { runDemoCeremony, runProductionCeremony } from './ceremony.ts';
import { readSignerConfig } from './config.ts';

/** `npm run ceremony`: makes the hierarchy once. `--demo` makes the demonstration's, else flags name the first administrator. */
await runMain('ceremony', async () => {
  const config = readSignerConfig(process.env);
  const isDemo = process.argv.includes('--demo');
  const administrator = isDemo ? null : await readAdministrator(process.argv.slice(2));
  const passphrase = await readPassphrase(config.passphraseFile);
  const orm = await createOrm(config.databaseUrl, { poolMax: 4 });
  await migrate(orm);
  const clock = await startClock({ orm, databaseUrl: config.databaseUrl, isMovable: isDemo });
  const options = { ...config, orm, clock, passphrase };
  if (administrator === null) await runDemoCeremony(options);
  else await runProductionCeremony(options, administrator.person, administrator.password, administrator.hand);
  await clock.stop();
  await orm.close();
  announceReady('ceremony');
});
