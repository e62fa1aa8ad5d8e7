import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { ENTITIES } from './entities/index.ts';
import { takeBackLostConnections } from './lost-connections.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { PreparingClient } from './prepared-statements.ts';

export interface OrmOptions {
  poolMax?: number;
  /** Warnings of the driver, lost connections among them; statements are never logged, they carry personal data. */
  log?: (line: string) => void;
}

/** Few connections a process: there are several processes, and PostgreSQL gains nothing from more than a few a core. */
const POOL_MAX = 10;
/** A database that restarts is back within seconds; a request that waits longer is better refused and repeated. */
const CONNECT_WITHIN_MS = 10_000;

export async function createOrm(databaseUrl: string, { poolMax = POOL_MAX, log }: OrmOptions = {}): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: databaseUrl,
    // A percent-encoded or socket URL is pg's business: it gets the URL as it is.
    driverOptions: {
      connectionString: databaseUrl,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      keepAlive: true,
      Client: PreparingClient,
      onPoolCreated: takeBackLostConnections,
    },
    entities: [...ENTITIES],
    pool: { min: 0, max: poolMax, idleTimeoutMillis: 30_000 },
    extensions: [Migrator],
    migrations: {
      tableName: 'migration',
      migrationsList: MIGRATIONS,
      snapshot: false,
      silent: log === undefined,
      allOrNothing: true,
      disableForeignKeys: false,
    },
    timezone: 'UTC',
    forceUtcTimezone: true,
    debug: log ? ['info'] : false,
    logger: log,
    colors: false,
    ignoreUndefinedInQuery: true,
  });
}
