import { createPrivateKey, createPublicKey, createSign, type KeyObject, sign } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AUTHORITIES, type AuthorityName, AUTHORITY_NAMES } from '@kualik/domain/rules/authorities.ts';
import { decryptGostKey } from '@kualik/pki/gost/private-key.ts';
import { fromPem } from '@kualik/pki/pem.ts';
import { ConfigError } from '../environment.ts';
import { passphraseOfFolder } from './passphrase-shares.ts';
import { passphraseOfSocket } from './unlock-socket.ts';
import { encryptPrivateKey, KEY_FILE_ITERATIONS } from './encrypted-pkcs8.ts';
import { gostSigningKeyOf } from './gost-key.ts';

/** Keys that live as files under KUALIK_DATA/keys. CA keys and the responder's key never meet in one process. */
export type FirstKeyName = AuthorityName | 'seal' | 'ocsp' | 'ocsp_root' | 'ocsp_gost' | 'ocsp_root_gost' | 'tsa';
/** A key of a later generation bears its number. */
export type KeyName = FirstKeyName | `${FirstKeyName}_${number}`;

/** A small power: signs bytes and shows its public half. The private half cannot be taken out of it. */
export interface SigningKey {
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
  /** PKCS#1 v1.5 over SHA-256, the same bytes for the same input every time, in the thread pool; or the national signature. */
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** The same signature over bytes that come in pieces: for lists that do not fit into memory. */
  startSignature: () => StreamedSignature;
}

export interface StreamedSignature {
  update(bytes: Uint8Array): void;
  sign(): Promise<Uint8Array>;
}

export function signingKeyOf(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
  const signInPool = promisify<string, Uint8Array, KeyObject, Buffer>(sign);
  return {
    spki,
    sign: async (bytes) => new Uint8Array(await signInPool('sha256', bytes, privateKey)),
    startSignature() {
      const signer = createSign('sha256');
      return {
        update: (bytes) => void signer.update(bytes),
        sign: async () => new Uint8Array(signer.sign(privateKey)),
      };
    },
  };
}

/** The passphrase of the key files, from a file, from shares in a folder or from who unlocks: never a setting's value. */
export async function readPassphrase(place: string): Promise<string> {
  const text = await textOfPlace(place);
  const passphrase = text.replace(/\r?\n$/, '');
  if (passphrase.length < 12)
    throw new ConfigError('KUALIK_PASSPHRASE_FILE', 'the passphrase is shorter than 12 characters');
  return passphrase;
}

async function textOfPlace(place: string): Promise<string> {
  const found = await stat(place).catch(unreadable);
  if (found.isSocket()) return passphraseOfSocket(place);
  return found.isDirectory() ? passphraseOfFolder(place) : readFile(place, 'utf8').catch(unreadable);
}

function unreadable(): never {
  throw new ConfigError('KUALIK_PASSPHRASE_FILE', 'the file cannot be read');
}

export function keyFile(dataDir: string, name: KeyName): string {
  return join(dataDir, 'keys', `${name}.key`);
}

/** Writes an encrypted key file, readable by its owner alone, and makes it last before the first use of the key. */
export async function saveKey(dataDir: string, name: KeyName, pkcs8: Uint8Array, passphrase: string): Promise<void> {
  const target = keyFile(dataDir, name);
  const folder = join(dataDir, 'keys');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(`${target}.new`, 'w', 0o600);
  await file.writeFile(await encryptPrivateKey(pkcs8, passphrase, KEY_FILE_ITERATIONS));
  await file.sync();
  await file.close();
  await rename(`${target}.new`, target);
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
}

export async function loadKey(dataDir: string, name: KeyName, passphrase: string): Promise<SigningKey> {
  const pem = await readFile(keyFile(dataDir, name), 'utf8').catch(() => {
    throw new ConfigError('KUALIK_DATA', `keys/${name}.key cannot be read`);
  });
  return openKey(pem, name, passphrase);
}

function isGost(name: KeyName): boolean {
  const line = name.replace(/_\d+$/, '');
  return AUTHORITY_NAMES.some((one) => one === line && AUTHORITIES[one].keyAlgorithm !== 'RSA');
}

async function openKey(pem: string, name: KeyName, passphrase: string): Promise<SigningKey> {
  try {
    const [block] = fromPem(pem);
    if (block !== undefined && isGost(name)) return gostSigningKeyOf(await decryptGostKey(block.der, passphrase));
    return signingKeyOf(createPrivateKey({ key: pem, passphrase }));
  } catch {
    throw new ConfigError('KUALIK_PASSPHRASE_FILE', `the passphrase does not open keys/${name}.key`);
  }
}
