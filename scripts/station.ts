import { join } from 'node:path';
import { runningServerUrl } from '@kualik/db/embedded/running-server.ts';
import { parseArgs } from 'node:util';
import { readSettings } from './start/settings.ts';

/**
 * `npm run station -- --name NAME`: a station for chip cards at this workplace, beside a running installation or with its
 * DATABASE_URL. What it prints at its first start is enrolled once in the admin (`enrolCardStation`).
 * `npm run station -- carrier --serial SERIAL [--code CODE]`: the keys and certificates of an operator onto his carrier.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { name: { type: 'string' }, serial: { type: 'string' }, code: { type: 'string' } },
});
const { dataDir, databaseUrl, mode, publicUrl } = readSettings(process.env);
const url = databaseUrl ?? runningServerUrl(join(dataDir, 'postgres'));
if (url === null) {
  console.error(`[kualik] no installation runs on ${dataDir}: start one (npm start), or name its DATABASE_URL`);
  process.exit(1);
}
const wanted = { KUALIK_DATA: dataDir, KUALIK_MODE: mode, DATABASE_URL: url, PUBLIC_URL: publicUrl };
Object.assign(process.env, wanted, values.name === undefined ? {} : { KUALIK_STATION: values.name });
await import(positionals[0] === 'carrier' ? '../worker/station/carrier.main.ts' : '../worker/station/main.ts');
