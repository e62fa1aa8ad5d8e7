import { systemClock } from '@kualik/db/clock.ts';
import { computeControlDigit } from '@kualik/domain/rules/iin.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPassphrase } from '../../../worker/keys/passphrase-shares.ts';
import { type AdministratorFlags, readAdministrator } from '../../../worker/signing/administrator-flags.ts';
import type { CeremonyOptions } from '../../../worker/signing/ceremony.ts';
import { readCeremonyCall } from '../../../worker/signing/ceremony-flags.ts';
import { type CeremonyRoles, type Prompt, readRoles } from '../../../worker/signing/ceremony-roles.ts';
import { freshDatabase } from '../../support/database.ts';
import { PKI_URL } from './installation.ts';

export const MASTER = 'Ceremony Master';
export const CUSTODIANS = ['First Custodian', 'Second Custodian', 'Third Custodian'] as const;

const FIRST_ELEVEN = '85021540012';

/** An empty installation before its first ceremony, with a folder for each custodian. */
export async function emptyInstallation() {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'kualik-production-ceremony-'));
  const dataDir = join(folder, 'data');
  const shareFile = (index: number): string => join(folder, `custodian-${index + 1}`, 'passphrase.share');
  await writeFile(join(folder, 'p12-password'), 'Sample2026pass');
  const options: CeremonyOptions = {
    ...{ orm: database.orm, clock: systemClock, dataDir, pkiUrl: PKI_URL, passphrase: drawPassphrase() },
    journal: [join(dataDir, 'journal', 'issuing.jsonl')],
    authorityKeyBits: 2048,
  };
  const people = [
    ...['--administrator=ӨМІРОВА ҰЛДАНА', `--iin=${FIRST_ELEVEN}${computeControlDigit(FIRST_ELEVEN)}`],
    ...[`--out=${join(folder, 'administrator.p12')}`, `--p12-password-file=${join(folder, 'p12-password')}`],
  ];
  return {
    ...{ database, folder, dataDir, options, shareFile },
    administrator: async (): Promise<AdministratorFlags> => readAdministrator((await readCeremonyCall(people)).flags),
    /** Three custodians, two of whom open the keys. */
    roles: (extra: readonly string[] = CUSTODIANS.map((name) => `--confirm=${name}`)): Promise<CeremonyRoles> =>
      rolesOf([
        ...[`--master=${MASTER}`, '--shares=2/3'],
        ...CUSTODIANS.flatMap((name, index) => [`--custodian=${name}`, `--share-file=${shareFile(index)}`]),
        ...extra,
      ]),
    async close() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function rolesOf(args: string[], prompt: Prompt = null): Promise<CeremonyRoles> {
  return readRoles((await readCeremonyCall(args)).flags, prompt);
}
