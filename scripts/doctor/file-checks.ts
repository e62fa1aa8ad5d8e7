import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LEAST_FREE_BYTES } from '@kualik/domain/rules/watch-limits.ts';
import { olderKeys } from '@kualik/db/vault/rotate-vault.ts';
import { vaultFile } from '@kualik/db/vault/vault.ts';
import { inspectToken } from '../../worker/keys/inspect-token.ts';
import { tokenKeysIn } from '../../worker/keys/key-ring.ts';
import { nextPlaceOf } from '../../worker/keys/passphrase.ts';
import { isPinRefused } from '../../worker/keys/pin-refusal.ts';
import { readPkcs11Config } from '../../worker/keys/pkcs11-config.ts';
import type { Settings } from '../start/settings.ts';
import type { Finding } from './finding.ts';

export async function askDisk(settings: Settings): Promise<Finding> {
  const { bavail, bsize } = statfsSync(settings.dataDir);
  const free = bavail * bsize;
  return { well: free >= LEAST_FREE_BYTES, text: `${(free / 1024 ** 3).toFixed(1)} GiB free at ${settings.dataDir}` };
}

/** Key files are closed to others; with a token there may be none. */
export async function askKeys({ dataDir }: Settings): Promise<Finding> {
  const folder = join(dataDir, 'keys');
  const files = readdirSync(folder).filter((name) => name.endsWith('.key'));
  const open = files.filter((name) => isOpenToOthers(join(folder, name)));
  if (open.length > 0) return { well: false, text: `readable by others: ${open.join(', ')}` };
  const inToken = (await tokenKeysIn(dataDir)).length;
  if (files.length + inToken === 0) return { well: false, text: `no key files in ${folder}` };
  return { well: true, text: `${files.length} key files, closed to others; ${inToken} keys in a token` };
}

/** Settings, PIN file and token, without a login: a check must not cost one of the few tries. */
export async function askToken(settings: Settings): Promise<Finding> {
  const { dataDir, pkcs11Module, pkcs11Token, pkcs11PinFile } = settings;
  const keys = await tokenKeysIn(dataDir);
  const config = readPkcs11Config({
    KUALIK_PKCS11_MODULE: pkcs11Module ?? '',
    KUALIK_PKCS11_TOKEN: pkcs11Token ?? '',
    KUALIK_PKCS11_PIN_FILE: pkcs11PinFile ?? '',
  });
  if (config === null) {
    const names = keys.map(({ name }) => name).join(', ');
    return keys.length === 0
      ? { well: true, text: 'no key lies in a token' }
      : { well: false, text: `KUALIK_PKCS11_MODULE is not set, and ${names} lie in a token` };
  }
  const { text, faults } = await inspectToken(config, keys);
  if (isOpenToOthers(config.pinFile)) faults.push('the PIN file is readable by others');
  if (isPinRefused(config.pinFile, dataDir)) faults.push('the token refused the PIN of KUALIK_PKCS11_PIN_FILE');
  return { well: faults.length === 0, text: faults.length === 0 ? text : faults.join('; ') };
}

/** Changes of secrets that were begun and not ended, and who may read the keys of the uploads. */
export async function askSecrets({ dataDir, passphraseFile }: Settings): Promise<Finding> {
  const faults: string[] = [];
  if (existsSync(nextPlaceOf(passphraseFile ?? join(dataDir, 'passphrase'))))
    faults.push('a change of the passphrase has not ended: npm run rotate -- passphrase');
  const uploads = vaultFile(dataDir);
  if (existsSync(uploads)) {
    if ((await olderKeys(dataDir)).length > 0)
      faults.push('a change of the key of the uploads has not ended: npm run rotate -- uploads');
    if (isOpenToOthers(uploads)) faults.push('secrets/uploads.json is readable by others');
  }
  return { well: faults.length === 0, text: faults.join('; ') || 'no change is open' };
}

function isOpenToOthers(file: string): boolean {
  return (statSync(file).mode & 0o077) !== 0;
}
