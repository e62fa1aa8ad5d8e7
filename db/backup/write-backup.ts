import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Gzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { END_OF_TABLE, FORMAT } from './backup-format.ts';
import type { BackupHeader, BackupManifest, TableHeader, TableSummary } from './backup-format.ts';
import { appliedMigrations, columnsOf, copyTarget } from './tables.ts';

export interface BackupOptions {
  databaseUrl: string;
  file: string;
  at: Date;
}

const NEWLINE = 0x0a;

async function write(out: Gzip, text: string | Buffer): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}

async function writeTable(client: pg.Client, header: TableHeader, out: Gzip): Promise<TableSummary> {
  await write(out, `${JSON.stringify(header)}\n`);
  const hash = createHash('sha256');
  let rows = 0;
  for await (const chunk of client.query(copyTo(`copy ${copyTarget(client, header)} to stdout`))) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) rows += 1;
    await write(out, bytes);
  }
  await write(out, `${END_OF_TABLE}\n`);
  return { table: header.table, rows, sha256: hash.digest('hex') };
}

async function writeAll(client: pg.Client, out: Gzip, at: Date): Promise<TableSummary[]> {
  await client.query('begin isolation level repeatable read read only');
  const header: BackupHeader = {
    format: FORMAT,
    createdAt: at.toISOString(),
    migrations: await appliedMigrations(client),
  };
  await write(out, `${JSON.stringify(header)}\n`);
  const tables: TableSummary[] = [];
  for (const table of await columnsOf(client)) tables.push(await writeTable(client, table, out));
  const manifest: BackupManifest = { end: true, tables };
  await write(out, `${JSON.stringify(manifest)}\n`);
  await client.query('commit');
  return tables;
}

/** Writes all rows as they stood at one moment into one compressed file: whole and on the disk, or not at all. */
export async function backup({ databaseUrl, file, at }: BackupOptions): Promise<TableSummary[]> {
  const part = `${file}.part`;
  const disk = createWriteStream(part, { mode: 0o600, flush: true });
  const out = createGzip();
  const written = finished(out.pipe(disk));
  written.catch(() => undefined); // awaited below; a full disk must not become an unhandled rejection meanwhile
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined); // the query in flight rejects by itself
  try {
    await client.connect();
    const tables = await Promise.race([
      writeAll(client, out, at),
      written.then(() => Promise.reject(new Error('file closed early'))),
    ]);
    out.end();
    await written;
    renameSync(part, file);
    return tables;
  } catch (error) {
    out.destroy();
    disk.destroy();
    rmSync(part, { force: true });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
