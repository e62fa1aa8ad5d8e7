import { access } from 'node:fs/promises';
import type Pkcs11 from 'pkcs11js';
import { ConfigError } from '../environment.ts';

/** The functions of a PKCS#11 module, and the names of its numbers. */
export interface Pkcs11Module {
  readonly call: Pkcs11.PKCS11;
  readonly names: typeof Pkcs11;
}

/** Loads the library of the token's maker. `pkcs11js` is optional: where it was not built, keys can lie in files only. */
export async function loadPkcs11Module(path: string): Promise<Pkcs11Module> {
  const names = await import('pkcs11js').then(
    (loaded) => loaded.default,
    () => {
      throw new ConfigError('KUALIK_PKCS11_MODULE', 'pkcs11js is not built: node scripts/prepare.mjs --pkcs11');
    },
  );
  await access(path).catch(() => {
    throw new ConfigError('KUALIK_PKCS11_MODULE', 'the file cannot be read');
  });
  const call = new names.PKCS11();
  try {
    call.load(path);
  } catch {
    throw new ConfigError('KUALIK_PKCS11_MODULE', 'the file is no PKCS#11 module of this machine');
  }
  return { call, names };
}

/** The slot of the token with this label. */
export function findSlot({ call }: Pkcs11Module, label: string): Buffer {
  const slots = call.C_GetSlotList(true).filter((slot) => call.C_GetTokenInfo(slot).label.trimEnd() === label);
  const [slot] = slots;
  if (slot === undefined) throw new ConfigError('KUALIK_PKCS11_TOKEN', `there is no token ${label}`);
  if (slots.length > 1) throw new ConfigError('KUALIK_PKCS11_TOKEN', `${slots.length} tokens are labelled ${label}`);
  return slot;
}

/** Makes the module ready; one that is ready already stays so. */
export function initialize({ call }: Pkcs11Module): void {
  try {
    call.C_Initialize();
  } catch (error) {
    if (returnCodeOf(error) !== 'CKR_CRYPTOKI_ALREADY_INITIALIZED') throw error;
  }
}

/** Name of what a function returned (`CKR_…`), and nothing else of the error: no argument may come into a log. */
export function returnCodeOf(error: unknown): string | null {
  const found = error instanceof Error ? /CKR_[A-Z0-9_]+/.exec(error.message) : null;
  return found === null ? null : found[0];
}
