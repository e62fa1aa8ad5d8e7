import { createOrm, migrate } from '@kualik/db';
import { startClock } from '@kualik/db/clock.ts';
import { readPassphrase } from '../keys/key-store.ts';
import { announceReady } from '../process-signals.ts';
import { readAdministrator, type AdministratorFlags } from './administrator-flags.ts';
import { runDemoCeremony, runProductionCeremony } from './ceremony.ts';
import { readSignerConfig } from './config.ts';

/** `npm run ceremony`: makes the hierarchy once. `--demo` makes the demonstration's, else the first administrator is named by flags. */
const config = readSignerConfig(process.env);
const isDemo = process.argv.includes('--demo');
const administrator: AdministratorFlags | null = isDemo ? null : await readAdministrator(process.argv.slice(2));
const passphrase = await readPassphrase(config.passphraseFile);
const orm = await createOrm(config.databaseUrl, { poolMax: 4 });
try {
  await migrate(orm);
  const clock = await startClock({ orm, databaseUrl: config.databaseUrl, isMovable: isDemo });
  const options = { ...config, orm, clock, passphrase };
  if (administrator === null) await runDemoCeremony(options);
  else await runProductionCeremony(options, administrator.person, administrator.password, administrator.hand);
  await clock.stop();
} finally {
  await orm.close();
}
announceReady('ceremony');
