import { type Bytes, equalBytes } from '@kualik/pki/bytes.ts';
import { openPkcs12 } from '@kualik/pki/pkcs12.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import { testSignature } from './sign-with.ts';

/** A private key of an opened file with the hash of its public half. */
export interface OpenedKey {
  pkcs8: Bytes;
  /** SubjectPublicKeyInfo of its public half. */
  spki: Bytes;
  spkiSha256: string;
}

export type FileProblem = 'unreadable' | 'password' | 'noKeys' | 'otherKeys';
export type OpenedFile = { ok: true; keys: OpenedKey[] } | { ok: false; reason: FileProblem };

/** Opens a key file with its password and computes what its keys are. Says which of file and password is wrong. */
export async function openKeyFile(bytes: Uint8Array, password: string): Promise<OpenedFile> {
  const opened = await openPkcs12(bytes, password);
  if (!opened.ok) return { ok: false, reason: opened.code === 'PKCS12_WRONG_PASSWORD' ? 'password' : 'unreadable' };
  if (opened.entries.length === 0) return { ok: false, reason: 'noKeys' };
  const keys = opened.entries.map(async ({ pkcs8, spki }) => ({
    pkcs8,
    spki,
    spkiSha256: await sha256Hex(spki),
  }));
  return { ok: true, keys: await Promise.all(keys) };
}

export type Proof = { ok: true } | { ok: false; reason: FileProblem };

/** The saved file must open and sign for both ordered keys; only then may the order be sent. */
export async function proveKeyFile(bytes: Uint8Array, password: string, publicKeys: readonly Bytes[]): Promise<Proof> {
  const opened = await openKeyFile(bytes, password);
  if (!opened.ok) return opened;
  for (const publicKey of publicKeys) {
    const key = opened.keys.find(({ spki }) => equalBytes(spki, publicKey));
    if (!key || !(await testSignature(key, publicKey))) return { ok: false, reason: 'otherKeys' };
  }
  return { ok: true };
}
