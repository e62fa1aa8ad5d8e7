import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes under AES-256-GCM; the id of the key stands beside them, so that keys can be changed while everything runs. */
export interface Sealed {
  keyId: string;
  nonce: Uint8Array;
  ciphertext: Uint8Array;
  tag: Uint8Array;
}

/** Keys of uploads. They lie in a file of KUALIK_DATA, never in the database: a copy of the database shows no scan. */
export interface Vault {
  /** `about` is bound to the bytes: they open under the same words only. */
  close(plain: Uint8Array, about: string): Sealed;
  /** Throws when bytes, words or key are not those of the closing. */
  open(sealed: Sealed, about: string): Uint8Array;
  /** A keyed hash: equal files have one address, and the address alone tells nothing about the content. */
  addressOf(plain: Uint8Array): string;
}

export interface KeyFile {
  current: string;
  keys: Record<string, string>;
  address: string;
}

const NONCE_BYTES = 12;
const KEY_BYTES = 32;

export function vaultFile(dataDir: string): string {
  return join(dataDir, 'secrets', 'uploads.json');
}

/** Opens the key file, making it on the first use; of two processes at once one wins and both use its keys. */
export async function openVault(dataDir: string): Promise<Vault> {
  if ((await readKeys(dataDir)) === null) await makeKeys(dataDir);
  return vaultOf(() => keysNow(dataDir));
}

/** The file as it is now: a key may have been added or destroyed while a vault was open. */
function keysNow(dataDir: string): KeyFile {
  return parseKeys(readFileSync(vaultFile(dataDir), 'utf8'));
}

export async function readKeys(dataDir: string): Promise<KeyFile | null> {
  const text = await readFile(vaultFile(dataDir), 'utf8').catch(() => null);
  return text === null ? null : parseKeys(text);
}

function parseKeys(text: string): KeyFile {
  const value: unknown = JSON.parse(text);
  if (!isKeyFile(value)) throw new Error('secrets/uploads.json is damaged');
  return value;
}

function isKeyFile(value: unknown): value is KeyFile {
  if (typeof value !== 'object' || value === null) return false;
  return 'current' in value && 'keys' in value && 'address' in value && typeof value.keys === 'object';
}

/** The whole file appears at once under its name, or the one of a faster process stays. */
async function makeKeys(dataDir: string): Promise<void> {
  const fresh = (): string => randomBytes(KEY_BYTES).toString('base64');
  const keys: KeyFile = { current: '1', keys: { '1': fresh() }, address: fresh() };
  const target = vaultFile(dataDir);
  const part = `${target}.${randomBytes(6).toString('hex')}`;
  await mkdir(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 });
  await writeFile(part, JSON.stringify(keys), { mode: 0o600, flush: true });
  await link(part, target).catch(() => undefined);
  await rm(part);
}

/** Closes under the key of this moment; keys once read still open, and an unknown one is looked up again. */
function vaultOf(read: () => KeyFile): Vault {
  let file = read();
  const keyOf = (id: string): Buffer => {
    if (file.keys[id] === undefined) file = read();
    const key = Buffer.from(file.keys[id] ?? '', 'base64');
    if (key.length !== KEY_BYTES) throw new Error(`secrets/uploads.json has no key ${id}`);
    return key;
  };
  return {
    close(plain, about) {
      file = read();
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyOf(file.current), nonce).setAAD(Buffer.from(about));
      const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
      return { keyId: file.current, nonce, ciphertext, tag: cipher.getAuthTag() };
    },
    open({ keyId, nonce, ciphertext, tag }, about) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(keyId), nonce, { authTagLength: 16 });
      decipher.setAAD(Buffer.from(about)).setAuthTag(tag);
      return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
    },
    addressOf: (plain) => createHmac('sha256', Buffer.from(file.address, 'base64')).update(plain).digest('hex'),
  };
}
