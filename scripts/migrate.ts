import { migrate } from '@kualik/db/migrate.ts';
import { createOrm } from '@kualik/db/orm.ts';
import { seedReference } from '@kualik/db/seeders/reference.seeder.ts';
import { readSettings } from './start/settings.ts';

/** Brings the database of DATABASE_URL to the current schema with its regions and offices; `npm start` does it by itself. */
const { databaseUrl } = readSettings(process.env);
if (databaseUrl === null) throw new Error('DATABASE_URL must name the database');
const orm = await createOrm(databaseUrl, { poolMax: 2 });
console.log(`${(await migrate(orm)).length} migrations applied`);
await seedReference(orm.em.fork());
await orm.close();
