import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the commands of this package read from the environment; nothing else here reads it. */
export interface DbConfig {
  databaseUrl: string | null;
  dataDir: string;
  postgresDir: string;
  headsDir: string;
}

const DEFAULT_DATA = './data';

/** An empty string is "not set"; NAME_FILE names a file that holds the value. */
function value(env: NodeJS.ProcessEnv, name: string): string | null {
  const file = env[`${name}_FILE`];
  if (file) return readFileSync(file, 'utf8').trim() || null;
  return env[name] || null;
}

export function readDbConfig(env: NodeJS.ProcessEnv): Readonly<DbConfig> {
  const dataDir = resolve(value(env, 'KUALIK_DATA') ?? DEFAULT_DATA);
  return Object.freeze({
    databaseUrl: value(env, 'DATABASE_URL'),
    dataDir,
    postgresDir: resolve(dataDir, 'postgres'),
    headsDir: resolve(dataDir, 'heads'),
  });
}
