/** `npm run backup -- FILE`: one consistent copy of the database, while it is in use. */
import { backup } from './backup/write-backup.ts';
import { readDbConfig } from './config.ts';
import { openDatabase } from './open-database.ts';

const [file] = process.argv.slice(2);

async function run(target: string): Promise<void> {
  const database = await openDatabase(readDbConfig(process.env));
  try {
    const tables = await backup({ databaseUrl: database.url, file: target, at: new Date() });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`${target}: ${rows} rows of ${tables.length} tables. Keys and journal are not in it: copy them apart.`);
  } finally {
    await database.close();
  }
}

if (!file) {
  console.error('usage: npm run backup -- FILE');
  process.exitCode = 2;
} else {
  try {
    await run(file);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
