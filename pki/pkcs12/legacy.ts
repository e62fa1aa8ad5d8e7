import { sha1 } from '@noble/hashes/legacy.js';
import { type AlgorithmIdentifier } from '../algorithms.ts';
import { type Bytes, concatBytes } from '../bytes.ts';
import { Fields, smallInteger } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { PkiError } from '../errors.ts';
import { OID } from '../oids.ts';
import { bmpPassword, filled } from './password.ts';
import { rc2DecryptBlock, rc2Key } from './rc2.ts';
import { tripleDesDecryptBlock, tripleDesKey } from './triple-des.ts';

/** Highest count of the old derivation, our choice: the authority writes 1024, openssl 2048, Java up to 100 000. */
export const MAX_LEGACY_ITERATIONS = 100_000;
/** Rounds after which the derivation lets the page breathe; our choice. */
const ROUNDS_PER_TURN = 20_000;
/** Purpose octets of RFC 7292 B.3. */
const PURPOSE = { key: 1, iv: 2 } as const;
/** Octets of a block of SHA-1 (v in RFC 7292 B.2) and of a block of both ciphers. */
const HASH_BLOCK = 64;
const BLOCK = 8;

type DecryptBlock = (block: Uint8Array) => Bytes;

interface Scheme {
  keyOctets: number;
  cipher: (key: Uint8Array) => DecryptBlock;
}

function rc2(effectiveBits: number): Scheme['cipher'] {
  return (key) => {
    const expanded = rc2Key(key, effectiveBits);
    return (block) => rc2DecryptBlock(expanded, block);
  };
}

function tripleDes(key: Uint8Array): DecryptBlock {
  const expanded = tripleDesKey(key);
  return (block) => tripleDesDecryptBlock(expanded, block);
}

/** Password schemes of RFC 7292 appendix C that old files use (profile 4.5). We write none of them. */
const SCHEMES: ReadonlyMap<string, Scheme> = new Map([
  [OID.pbeSha1TripleDes, { keyOctets: 24, cipher: tripleDes }],
  [OID.pbeSha1TwoKeyTripleDes, { keyOctets: 16, cipher: tripleDes }],
  [OID.pbeSha1Rc2128, { keyOctets: 16, cipher: rc2(128) }],
  [OID.pbeSha1Rc240, { keyOctets: 5, cipher: rc2(40) }],
]);

/** Whether an algorithm is one of the old schemes. */
export function isLegacyScheme(oid: string): boolean {
  return SCHEMES.has(oid);
}

/** I_j + B + 1 modulo 2^(8v), block by block (RFC 7292 B.2 step 6 C). */
function advanced(input: Uint8Array, hash: Uint8Array): Uint8Array {
  const step = filled(hash, HASH_BLOCK).subarray(0, HASH_BLOCK);
  const next = new Uint8Array(input.length);
  for (let start = 0; start < input.length; start += HASH_BLOCK) {
    let carry = 1;
    for (let index = HASH_BLOCK - 1; index >= 0; index -= 1) {
      carry += (input[start + index] ?? 0) + (step[index] ?? 0);
      next[start + index] = carry & 0xff;
      carry >>= 8;
    }
  }
  return next;
}

async function hashed(message: Uint8Array, iterations: number): Promise<Uint8Array> {
  let result: Uint8Array = sha1(message);
  for (let round = 1; round < iterations; round += 1) {
    result = sha1(result);
    if (round % ROUNDS_PER_TURN === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return result;
}

/** Key derivation of PKCS#12 with SHA-1 (RFC 7292 B.2) for as many octets as asked. */
async function derived(
  purpose: keyof typeof PURPOSE,
  octets: number,
  { password, salt, iterations }: { password: string; salt: Uint8Array; iterations: number },
): Promise<Uint8Array> {
  const diversifier = new Uint8Array(HASH_BLOCK).fill(PURPOSE[purpose]);
  let input: Uint8Array = concatBytes(filled(salt, HASH_BLOCK), filled(bmpPassword(password), HASH_BLOCK));
  let output = new Uint8Array();
  while (output.length < octets) {
    const block = await hashed(concatBytes(diversifier, input), iterations);
    output = concatBytes(output, block);
    input = advanced(input, block);
  }
  return output.subarray(0, octets);
}

function chained(decrypt: DecryptBlock, iv: Uint8Array, encrypted: Uint8Array): Bytes {
  const plain = new Uint8Array(encrypted.length);
  let before = iv;
  for (let start = 0; start < encrypted.length; start += BLOCK) {
    const block = encrypted.subarray(start, start + BLOCK);
    decrypt(block).forEach((octet, index) => (plain[start + index] = octet ^ (before[index] ?? 0)));
    before = block;
  }
  return plain;
}

function withoutPadding(plain: Bytes): Bytes {
  const count = plain[plain.length - 1] ?? 0;
  const isPadding = count >= 1 && count <= BLOCK && plain.subarray(-count).every((octet) => octet === count);
  if (!isPadding) throw new PkiError('PKCS12_WRONG_PASSWORD', 'padding is wrong');
  return plain.slice(0, plain.length - count);
}

/**
 * Decrypts an old password scheme in CBC. Throws `PKCS12_UNSUPPORTED` on others and on high counts, `PKCS12_WRONG_PASSWORD`
 * when the padding is wrong. These ciphers are weak: the MAC of the file has to be checked first.
 */
export async function decryptLegacy(
  { oid, parameters }: AlgorithmIdentifier,
  encrypted: Uint8Array,
  password: string,
): Promise<Bytes> {
  const scheme = SCHEMES.get(oid);
  if (scheme === undefined) throw new PkiError('PKCS12_UNSUPPORTED', 'encryption scheme');
  const fields = new Fields(readDer(parameters ?? new Uint8Array()), TAG.SEQUENCE, 'password scheme');
  const salt = fields.take(TAG.OCTET_STRING).value;
  const iterations = smallInteger(fields.take(TAG.INTEGER));
  fields.end();
  if (iterations < 1 || iterations > MAX_LEGACY_ITERATIONS) {
    throw new PkiError('PKCS12_UNSUPPORTED', 'iterations of the key derivation');
  }
  if (encrypted.length === 0 || encrypted.length % BLOCK !== 0) throw new DerError('encrypted octets are no blocks');
  const secret = { password, salt, iterations };
  const key = await derived('key', scheme.keyOctets, secret);
  const iv = await derived('iv', BLOCK, secret);
  return withoutPadding(chained(scheme.cipher(key), iv, encrypted));
}
