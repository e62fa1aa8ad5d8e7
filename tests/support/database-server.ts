/**
 * The one PostgreSQL of a jest run: `node tests/support/database-server.ts FOLDER PID`. Writes its address to
 * FOLDER/url and ends, removing the folder, as soon as process PID is gone – however that ended.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@kualik/db/embedded/index.ts';
import { migrate } from '@kualik/db/migrate.ts';
import { createOrm } from '@kualik/db/orm.ts';
import { seedReference } from '@kualik/db/seeders/reference.seeder.ts';
import pg from 'pg';
import { TEMPLATE } from './database-template.ts';

const [folder = '', watched = ''] = process.argv.slice(2);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function publish(name: string, text: string): void {
  writeFileSync(join(folder, `${name}.part`), text, { mode: 0o600 });
  renameSync(join(folder, `${name}.part`), join(folder, name));
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const orm = await createOrm(url.replace(/[^/]*$/, TEMPLATE));
  await migrate(orm);
  await seedReference(orm.em.fork());
  await orm.close();
}

try {
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), syncToDisk: false });
  await makeTemplate(server.url);
  publish('url', server.url);
  while (isAlive(Number(watched))) await sleep(500);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
} catch (error) {
  publish('error', error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
