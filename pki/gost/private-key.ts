import { algorithmOf } from '../algorithm-identifier.ts';
import type { Bytes } from '../bytes.ts';
import { Fields, smallInteger } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { integer, octetString, sequence } from '../der/write.ts';
import { decryptPbes2, encryptedParts, encryptPbes2 } from '../pkcs12/pbes2.ts';
import { pointsOf } from './curves.ts';
import { GOST_DIGESTS, GOST_HASHES } from './digests.ts';
import { gostKeyAlgorithm, gostSetOf } from './key-algorithm.ts';
import { numberOf, octetsOf } from './little-endian.ts';
import { GOST_SETS, type GostSet, type GostSetName } from './parameter-sets.ts';
import { writeGostSpki } from './public-key.ts';
import { drawScalar, type RandomOctets } from './random-scalar.ts';
import { signGostDigest } from './signature.ts';

export interface GostPrivateKey {
  set: GostSet;
  secret: bigint;
}

/** Makes a private key: a number from 1 to q - 1, drawn without bias. */
export function generateGostKey(name: GostSetName, random: RandomOctets): GostPrivateKey {
  const set = GOST_SETS[name];
  return { set, secret: drawScalar(pointsOf(set.curve).Fn.ORDER, random) };
}

/** SubjectPublicKeyInfo that belongs to a private key. */
export function gostPublicHalf({ set, secret }: GostPrivateKey): Bytes {
  return writeGostSpki({ set, point: pointsOf(set.curve).BASE.multiply(secret) });
}

/** The signer's side of certificates, lists, requests and CMS: bytes in, signature out. */
export function gostSigner(key: GostPrivateKey, random: RandomOctets): (bytes: Uint8Array) => Promise<Bytes> {
  return async (bytes) => signGostDigest(key, GOST_DIGESTS[key.set.name](bytes), random);
}

/** The same over bytes that come in pieces: only the hash is kept of them. */
export function startGostSignature(
  key: GostPrivateKey,
  random: RandomOctets,
): { update(bytes: Uint8Array): void; sign(): Promise<Bytes> } {
  const hash = GOST_HASHES[key.set.name]();
  return {
    update: (bytes) => hash.update(bytes),
    sign: async () => signGostDigest(key, hash.digest(), random),
  };
}

/**
 * PrivateKeyInfo (RFC 5958 2) with the AlgorithmIdentifier of the public key; the number stands in an OCTET STRING of
 * its own, the lowest octet first. Our choice: that other programs of the country read it is not claimed.
 */
export function writeGostPkcs8({ set, secret }: GostPrivateKey): Bytes {
  return sequence(integer(0), gostKeyAlgorithm(set), octetString(octetString(octetsOf(secret, set.octets))));
}

/** Reads what `writeGostPkcs8` writes. Throws `DerError` on another set, another length or a number out of range. */
export function readGostPkcs8(pkcs8: Uint8Array): GostPrivateKey {
  const fields = new Fields(readDer(pkcs8), TAG.SEQUENCE, 'private key');
  const version = smallInteger(fields.take(TAG.INTEGER));
  const set = gostSetOf(algorithmOf(fields.take(TAG.SEQUENCE)));
  const inner = readDer(fields.take(TAG.OCTET_STRING).value);
  fields.end();
  if (version !== 0 || set === undefined) throw new DerError('private key: not of a known GOST set');
  if (inner.tag !== TAG.OCTET_STRING || inner.value.length !== set.octets) {
    throw new DerError('private key: length is wrong');
  }
  const secret = numberOf(inner.value);
  if (secret === 0n || secret >= pointsOf(set.curve).Fn.ORDER) throw new DerError('private key: out of range');
  return { set, secret };
}

/** EncryptedPrivateKeyInfo (RFC 5958 3) by PBES2. */
export async function encryptGostKey(
  key: GostPrivateKey,
  settings: { password: string; iterations: number },
): Promise<Bytes> {
  const { algorithm, encrypted } = await encryptPbes2(writeGostPkcs8(key), settings);
  return sequence(algorithm, octetString(encrypted));
}

/** Reads what `encryptGostKey` writes. Throws `DerError`, `PKCS12_UNSUPPORTED` or `PKCS12_WRONG_PASSWORD`. */
export async function decryptGostKey(der: Uint8Array, password: string): Promise<GostPrivateKey> {
  const { algorithm, encrypted } = encryptedParts(der);
  return readGostPkcs8(await decryptPbes2(algorithm, encrypted, password));
}
