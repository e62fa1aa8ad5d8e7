import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { readBackup } from './backup-reader.ts';
import { BackupError } from './backup-format.ts';
import type { BackupHeader, TableHeader, TableSummary } from './backup-format.ts';
import { appliedMigrations, BACKUP_TABLES, columnsOf, copyTarget, REFERENCE_TABLES } from './tables.ts';

export interface RestoreOptions {
  databaseUrl: string;
  file: string;
}

export interface RestoreResult {
  createdAt: string;
  tables: TableSummary[];
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  for (const table of BACKUP_TABLES.filter((name) => !REFERENCE_TABLES.includes(name))) {
    const { rowCount } = await client.query(`select 1 from ${client.escapeIdentifier(table)} limit 1`);
    if (rowCount) throw new BackupError('RESTORE_NOT_EMPTY', `table ${table} holds rows; restore into a new database`);
  }
}

async function refuseUnlessSameSchema(client: pg.Client, header: BackupHeader): Promise<void> {
  const applied = await appliedMigrations(client);
  if (applied.join() === header.migrations.join()) return;
  throw new BackupError(
    'BACKUP_SCHEMA',
    `the backup has the schema ${header.migrations.join(', ')}, the database ${applied.join(', ')}`,
  );
}

async function openTable(client: pg.Client, known: TableHeader[], header: TableHeader) {
  const target = known.find(({ table }) => table === header.table);
  if (!target || header.columns.some((name) => !target.columns.includes(name))) {
    throw new BackupError('BACKUP_SCHEMA', `the database has no table ${header.table} with these columns`);
  }
  const sink = client.query(copyFrom(`copy ${copyTarget(client, header)} from stdin`));
  const done = finished(sink);
  done.catch(() => undefined); // awaited in end(), or the write that failed tells it
  return {
    async rows(batch: Buffer) {
      if (!sink.write(batch)) await Promise.race([once(sink, 'drain'), done]);
    },
    async end() {
      sink.end();
      await done;
    },
  };
}

/** Generators of ids go on after the highest restored id. */
async function advanceIdentities(client: pg.Client): Promise<void> {
  for (const table of ['event', 'audit']) {
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), greatest((select max(id) from ${table}), 1), exists (select 1 from ${table}))`,
    );
  }
}

/**
 * Loads a backup into an empty, migrated database in one transaction: all of it, or nothing. Foreign keys are checked
 * at the end. What was issued or revoked after the backup is not in it: the signer compares with its journal.
 */
export async function restore({ databaseUrl, file }: RestoreOptions): Promise<RestoreResult> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined); // the query in flight rejects by itself
  await client.connect();
  try {
    await client.query('begin');
    await refuseUnlessEmpty(client);
    await client.query(`lock table ${BACKUP_TABLES.join(', ')} in exclusive mode`);
    for (const table of REFERENCE_TABLES) await client.query(`delete from ${table}`);
    const known = await columnsOf(client);
    let createdAt = '';
    const tables = await readBackup(file, {
      header: async (header) => {
        await refuseUnlessSameSchema(client, header);
        ({ createdAt } = header);
      },
      table: (header) => openTable(client, known, header),
    });
    await advanceIdentities(client);
    await client.query('commit');
    return { createdAt, tables };
  } finally {
    await client.end(); // without a commit before, the server undoes everything
  }
}
