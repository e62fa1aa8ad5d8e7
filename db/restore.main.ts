/** `npm run restore -- FILE`: loads a backup into an empty database (a new one is made and migrated when there is none). */
import { reconcileHeads } from './audit/restored-heads.ts';
import { restore } from './backup/restore-backup.ts';
import { readDbConfig } from './config.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { createOrm } from './orm.ts';

const [file] = process.argv.slice(2);

async function run(source: string): Promise<void> {
  const config = readDbConfig(process.env);
  const database = await openDatabase(config, true);
  const orm = await createOrm(database.url, { poolMax: 2 });
  try {
    await migrate(orm);
    const { createdAt, tables } = await restore({ databaseUrl: database.url, file: source });
    const heads = await reconcileHeads(orm.em.fork(), config.headsDir, { createdAt }, new Date());
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`${rows} rows of ${tables.length} tables restored as of ${createdAt}`);
    if (heads.setAside.length > 0) console.log(`${heads.setAside.length} audit heads of the lost time were set aside`);
    console.log('Now run: npm run reconcile (the signer signs nothing before the journal was replayed)');
  } finally {
    await orm.close();
    await database.close();
  }
}

if (!file) {
  console.error('usage: npm run restore -- FILE');
  process.exitCode = 2;
} else {
  try {
    await run(file);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
