import { createOrm } from '@kualik/db';
import { startClock } from '@kualik/db/clock.ts';
import { readSignerConfig } from './config.ts';
import { openJournal } from './journal.ts';
import { reconcile } from './reconcile.ts';

/** `npm run reconcile`: after a restore, puts back what the journal knows. The signer goes on by itself when all agree. */
const config = readSignerConfig(process.env);
const orm = await createOrm(config.databaseUrl, { poolMax: 2 });
try {
  const clock = await startClock({ orm, databaseUrl: config.databaseUrl, isMovable: config.mode === 'demo' });
  const journal = await openJournal(config.journal);
  const done = await reconcile(orm, journal, clock.now());
  await journal.close();
  await clock.stop();
  process.stdout.write(
    `reconcile: ${done.certificates} certificates, ${done.revocations} revocations, ${done.lists} revocation lists put back\n`,
  );
} finally {
  await orm.close();
}
