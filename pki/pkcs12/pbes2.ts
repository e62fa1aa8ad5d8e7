import { algorithmOf } from '../algorithms.ts';
import { type Bytes, copyBytes } from '../bytes.ts';
import { Fields, smallInteger } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { derNull, integer, octetString, oid, sequence } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { OID } from '../oids.ts';

/** Lengths of our salts and of the AES block, in octets. 16 octets of salt are the advice of SP 800-132 5.1. */
const SALT_OCTETS = 16;
const IV_OCTETS = 16;
/** Highest count we derive with, our choice against files that would stop the machine: some ten seconds at worst. */
export const MAX_ITERATIONS = 2_000_000;

const PRF: ReadonlyMap<string, 'SHA-256' | 'SHA-384' | 'SHA-512'> = new Map([
  [OID.hmacSha256, 'SHA-256'],
  [OID.hmacSha384, 'SHA-384'],
  [OID.hmacSha512, 'SHA-512'],
]);
const CIPHER_BITS: ReadonlyMap<string, number> = new Map([
  [OID.aes128Cbc, 128],
  [OID.aes256Cbc, 256],
]);

interface KeySettings {
  password: string;
  salt: Uint8Array;
  iterations: number;
  prf: 'SHA-256' | 'SHA-384' | 'SHA-512';
  bits: number;
}

async function deriveKey(settings: KeySettings, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const { subtle } = globalThis.crypto;
  const secret = new TextEncoder().encode(settings.password);
  const base = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const { salt, iterations, prf, bits } = settings;
  const derivation = { name: 'PBKDF2', salt: copyBytes(salt), iterations, hash: prf };
  return subtle.deriveKey(derivation, base, { name: 'AES-CBC', length: bits }, false, [use]);
}

/** Encrypts with PBES2: PBKDF2-HMAC-SHA-256 and AES-256-CBC (RFC 8018 6.2), salt and IV from the platform's CSPRNG. */
export async function encryptPbes2(
  plain: Bytes,
  settings: { password: string; iterations: number },
): Promise<{ algorithm: Bytes; encrypted: Bytes }> {
  const salt = globalThis.crypto.getRandomValues(new Uint8Array(SALT_OCTETS));
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(IV_OCTETS));
  const key = await deriveKey({ ...settings, salt, prf: 'SHA-256', bits: 256 }, 'encrypt');
  const encrypted = await globalThis.crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, plain);
  const prf = sequence(oid(OID.hmacSha256), derNull());
  const kdf = sequence(oid(OID.pbkdf2), sequence(octetString(salt), integer(settings.iterations), prf));
  const cipher = sequence(oid(OID.aes256Cbc), octetString(iv));
  return { algorithm: sequence(oid(OID.pbes2), sequence(kdf, cipher)), encrypted: new Uint8Array(encrypted) };
}

function unsupported(what: string): PkiError {
  return new PkiError('PKCS12_UNSUPPORTED', what);
}

function parametersOf(parameters: Uint8Array | undefined, what: string): Uint8Array {
  if (parameters === undefined) throw new DerError(`${what}: parameters are missing`);
  return parameters;
}

function readKdf(parameters: Uint8Array): { salt: Uint8Array; iterations: number; prf: KeySettings['prf'] } {
  const fields = new Fields(readDer(parameters), TAG.SEQUENCE, 'key derivation');
  const salt = fields.take(TAG.OCTET_STRING).value;
  const iterations = smallInteger(fields.take(TAG.INTEGER));
  fields.optional(TAG.INTEGER);
  const prfNode = fields.optional(TAG.SEQUENCE);
  fields.end();
  const prf = prfNode === undefined ? undefined : PRF.get(algorithmOf(prfNode).oid);
  if (prf === undefined) throw unsupported('hash of the key derivation');
  if (iterations < 1 || iterations > MAX_ITERATIONS) throw unsupported('iterations of the key derivation');
  return { salt, iterations, prf };
}

/**
 * Decrypts PBES2 with AES-CBC. Throws `PKCS12_UNSUPPORTED` on any other scheme and
 * `PKCS12_WRONG_PASSWORD` when the padding is wrong. CBC has no integrity: the MAC of the file has to be checked first.
 */
export async function decryptPbes2(algorithmDer: Uint8Array, encrypted: Uint8Array, password: string): Promise<Bytes> {
  const scheme = algorithmOf(readDer(algorithmDer));
  if (scheme.oid !== OID.pbes2) throw unsupported('encryption scheme');
  const fields = new Fields(readDer(parametersOf(scheme.parameters, 'PBES2')), TAG.SEQUENCE, 'PBES2');
  const kdf = algorithmOf(fields.take(TAG.SEQUENCE));
  const cipher = algorithmOf(fields.take(TAG.SEQUENCE));
  fields.end();
  if (kdf.oid !== OID.pbkdf2) throw unsupported('key derivation');
  const bits = CIPHER_BITS.get(cipher.oid);
  if (bits === undefined) throw unsupported('cipher');
  const iv = readDer(parametersOf(cipher.parameters, 'cipher'));
  if (iv.tag !== TAG.OCTET_STRING || iv.value.length !== IV_OCTETS) throw new DerError('cipher: IV is wrong');
  const key = await deriveKey({ password, bits, ...readKdf(parametersOf(kdf.parameters, 'PBKDF2')) }, 'decrypt');
  const algorithm = { name: 'AES-CBC', iv: copyBytes(iv.value) };
  try {
    return new Uint8Array(await globalThis.crypto.subtle.decrypt(algorithm, key, copyBytes(encrypted)));
  } catch (cause) {
    throw new PkiError('PKCS12_WRONG_PASSWORD', 'padding is wrong', { cause });
  }
}

/** EncryptedPrivateKeyInfo (RFC 5958 3): algorithm and octets. Throws `DerError`. */
export function encryptedParts(der: Uint8Array): { algorithm: Uint8Array; encrypted: Uint8Array } {
  const fields = new Fields(readDer(der), TAG.SEQUENCE, 'encrypted key');
  const algorithm = fields.take(TAG.SEQUENCE).raw;
  const encrypted = fields.take(TAG.OCTET_STRING).value;
  fields.end();
  return { algorithm, encrypted };
}
