import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../environment.ts';
import { TemporarilyUnavailable } from '../job.ts';
import { writeDurably } from './durable-file.ts';
import type { KeyName } from './key-names.ts';
import { keyFile, loadKey } from './key-store.ts';
import { exists, readPassphrases } from './passphrase.ts';
import type { Pkcs11Config } from './pkcs11-config.ts';
import { openInToken, TOKEN_KEY_MISSING } from './pkcs11-key.ts';
import { Pkcs11Token } from './pkcs11-token.ts';
import type { SigningKey } from './signing-key.ts';

/** Where a process finds its keys. */
export interface KeyPlace {
  readonly dataDir: string;
  readonly passphraseFile: string;
  readonly pkcs11: Pkcs11Config | null;
}

/** Time to open the keys of a process. Own choice. */
const ONE_GO_MS = 15_000;

/** The keys of an installation, each in its file or in the token; who signs does not see the difference. */
export class KeyRing {
  readonly #place: KeyPlace;
  #token: Pkcs11Token | null = null;
  #read: { at: number; passphrases: Promise<string[]> } | null = null;

  constructor(place: KeyPlace) {
    this.#place = place;
  }

  async load(name: KeyName): Promise<SigningKey> {
    const id = await tokenKeyId(this.#place.dataDir, name);
    return id === null ? this.#fromFile(name) : this.#fromToken(name, id);
  }

  async #fromToken(name: KeyName, id: string): Promise<SigningKey> {
    const token = await this.token();
    try {
      return openInToken(token, id, name);
    } catch (error) {
      if (!(error instanceof TemporarilyUnavailable) || error.code !== TOKEN_KEY_MISSING) throw error;
      throw new ConfigError('KUALIK_PKCS11_TOKEN', `the token has no key ${id}, that of ${name}`);
    }
  }

  /** A change of the passphrase may end between its reading and the opening of a key: what is there then is read once more. */
  async #fromFile(name: KeyName): Promise<SigningKey> {
    const { dataDir, passphraseFile } = this.#place;
    const passphrases = await this.#passphrases();
    return loadKey(dataDir, name, ...passphrases).catch(async (error: unknown) => {
      const others = (await readPassphrases(passphraseFile)).filter((one) => !passphrases.includes(one));
      if (others.length === 0) throw error;
      return loadKey(dataDir, name, ...others);
    });
  }

  /** Who unlocks hands the passphrase over once to a process: the keys that are opened in one go share it. */
  async #passphrases(): Promise<string[]> {
    const now = performance.now();
    if (this.#read === null || now - this.#read.at > ONE_GO_MS)
      this.#read = { at: now, passphrases: readPassphrases(this.#place.passphraseFile) };
    const { passphrases } = this.#read;
    return passphrases.catch((error: unknown) => {
      this.#read = null;
      throw error;
    });
  }

  async token(): Promise<Pkcs11Token> {
    const { pkcs11, dataDir } = this.#place;
    if (pkcs11 === null) throw new ConfigError('KUALIK_PKCS11_MODULE', 'is not set, and a key lies in a token');
    this.#token ??= await Pkcs11Token.open(pkcs11, dataDir);
    return this.#token;
  }

  /** Whether every key that was loaded can sign now: a token may be taken away. It is looked for again on the way. */
  isWhole(): boolean {
    return this.#token?.isPresent() ?? true;
  }

  close(): void {
    this.#token?.close();
    this.#token = null;
  }
}

interface TokenKeyNote {
  kind: 'kualik/token-key/1';
  /** CKA_ID, hexadecimal. */
  id: string;
}

/** In place of a key file: which key of the token it is. Nothing in it is secret. */
export function tokenKeyFile(dataDir: string, name: KeyName): string {
  return join(dataDir, 'keys', `${name}.token`);
}

export async function saveTokenKey(dataDir: string, name: KeyName, id: string): Promise<void> {
  const note: TokenKeyNote = { kind: 'kualik/token-key/1', id };
  await writeDurably(tokenKeyFile(dataDir, name), `${JSON.stringify(note)}\n`);
}

/** Every key that lies in the token. */
export async function tokenKeysIn(dataDir: string): Promise<{ name: string; id: string }[]> {
  const names = (await readdir(join(dataDir, 'keys'))).filter((file) => file.endsWith('.token')).sort();
  const found: { name: string; id: string }[] = [];
  for (const file of names) {
    const name = file.replace(/\.token$/, '') as KeyName;
    const id = await tokenKeyId(dataDir, name);
    if (id !== null) found.push({ name, id });
  }
  return found;
}

/** CKA_ID of a key that lies in the token; null for one that lies in a file. */
export async function tokenKeyId(dataDir: string, name: KeyName): Promise<string | null> {
  const text = await readFile(tokenKeyFile(dataDir, name), 'utf8').catch(() => null);
  if (text === null) return null;
  if (await exists(keyFile(dataDir, name)))
    throw new ConfigError('KUALIK_DATA', `keys/${name}.key and keys/${name}.token: one key lies in one place`);
  const note: unknown = JSON.parse(text);
  if (!isNote(note)) throw new ConfigError('KUALIK_DATA', `keys/${name}.token is damaged`);
  return note.id;
}

function isNote(value: unknown): value is TokenKeyNote {
  return typeof value === 'object' && value !== null && 'id' in value && /^([0-9a-f]{2})+$/.test(String(value.id));
}
