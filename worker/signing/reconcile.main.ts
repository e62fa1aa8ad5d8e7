import { createOrm } from '@kualik/db';
import { startClock } from '@kualik/db/clock.ts';
import { runMain } from '../run-main.ts';
import { publishedFolderOf, readSignerConfig } from './config.ts';
import { openJournal } from './journal.ts';
import { reconcile } from './reconcile.ts';

/** `npm run reconcile`: after a restore, puts back what the journal knows. The signer goes on by itself when all agree. */
await runMain('reconcile', async () => {
  const config = readSignerConfig(process.env);
  const orm = await createOrm(config.databaseUrl, { poolMax: 2 });
  const clock = await startClock({ orm, databaseUrl: config.databaseUrl, isMovable: config.mode === 'demo' });
  const journal = await openJournal(config.journal);
  const parts = { journal, publishedFolder: publishedFolderOf(config), dataDir: config.dataDir };
  const { authorities, certificates, revocations, holds, lists } = await reconcile(orm, parts, clock.now());
  await journal.close();
  await clock.stop();
  await orm.close();
  const added = authorities > 0 ? `${authorities} authorities, ` : '';
  process.stdout.write(
    `reconcile: ${added}${certificates} certificates, ${revocations} revocations, ${holds} holds, ${lists} revocation lists put back\n`,
  );
});
