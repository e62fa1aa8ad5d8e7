import { fixedClock } from '@kualik/db/clock.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { runDemoCeremony } from '../../../worker/signing/ceremony.ts';

export const PASSPHRASE = 'a passphrase for tests';
export const PKI_URL = 'http://pki.test';

/** A database and a data folder after the demo ceremony. */
export interface Installation {
  database: TestDatabase;
  dataDir: string;
  journal: string;
  passphraseFile: string;
  password: string;
  /** Environment of the installation's processes. */
  env: Record<string, string>;
  close(): Promise<void>;
}

export async function newInstallation(now = new Date()): Promise<Installation> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'kualik-signer-'));
  const journal = join(dataDir, 'journal', 'issuing.jsonl');
  const passphraseFile = join(dataDir, 'passphrase');
  await writeFile(passphraseFile, `${PASSPHRASE}\n`, { mode: 0o600 });
  const { password } = await runDemoCeremony({
    orm: database.orm,
    clock: fixedClock(now),
    dataDir,
    pkiUrl: PKI_URL,
    passphrase: PASSPHRASE,
    journal: [journal],
  });
  return {
    database,
    dataDir,
    journal,
    passphraseFile,
    password,
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: database.url,
      KUALIK_DATA: dataDir,
      KUALIK_MODE: 'demo',
      KUALIK_LOG: 'warn',
      KUALIK_JOURNAL: journal,
      KUALIK_PASSPHRASE_FILE: passphraseFile,
      PKI_URL,
      PUBLIC_URL: 'http://localhost:1',
      REGISTER_URL: 'http://127.0.0.1:1',
    },
    async close() {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
