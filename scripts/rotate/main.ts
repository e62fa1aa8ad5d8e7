import { createOrm } from '@kualik/db';
import { readClockOffset } from '@kualik/db/clock.ts';
import { readDbConfig } from '@kualik/db/config.ts';
import { openDatabase } from '@kualik/db/open-database.ts';
import { withLease } from '@kualik/worker/lease.ts';
import { passphraseFileOf } from '../start/installation.ts';
import { readSettings } from '../start/settings.ts';
import { isRotationKind, type RotationKind, ROTATIONS } from './kinds.ts';

/** `npm run rotate -- passphrase|uploads`: changes a secret while everything runs; killed anywhere, it is called again. */
async function rotate(kind: RotationKind): Promise<boolean> {
  const settings = readSettings(process.env);
  const database = await openDatabase(readDbConfig(process.env));
  const orm = await createOrm(database.url, { poolMax: 3 });
  try {
    const at = new Date(Date.now() + (await readClockOffset(orm.em.fork())));
    const { dataDir } = settings;
    const tell = (step: string): void => console.log(`rotate ${kind}: ${step}`);
    const rotation = { orm, dataDir, passphraseFile: passphraseFileOf(settings), at, tell };
    return await withLease(orm, `kualik.rotate.${kind}`, () => ROTATIONS[kind](rotation));
  } finally {
    await orm.close();
    await database.close();
  }
}

const [kind] = process.argv.slice(2);
if (!isRotationKind(kind)) {
  console.error(`usage: npm run rotate -- ${Object.keys(ROTATIONS).join('|')}`);
  process.exitCode = 2;
} else {
  try {
    const isDone = await rotate(kind);
    if (!isDone) console.error(`rotate ${kind}: another one is under way`);
    process.exitCode = isDone ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
