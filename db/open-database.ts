import { existsSync } from 'node:fs';
import type { DbConfig } from './config.ts';
import { runningServerUrl } from './embedded/running-server.ts';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';

export interface OpenDatabase {
  url: string;
  close(): Promise<void>;
}

/** The database of an installation for one command: the configured one, the embedded one that runs, or that one started meanwhile. */
export async function openDatabase({ databaseUrl, postgresDir }: DbConfig, mayCreate = false): Promise<OpenDatabase> {
  const url = databaseUrl ?? runningServerUrl(postgresDir);
  if (url !== null) return { url, close: async () => undefined };
  if (!mayCreate && !existsSync(postgresDir))
    throw new Error(`no database: DATABASE_URL is not set and ${postgresDir} does not exist`);
  const server = await startEmbeddedPostgres({ dataDir: postgresDir, log: (line) => console.error(line) });
  return { url: server.url, close: () => server.stop() };
}
