import { type AlgorithmIdentifier, algorithmOf } from '../algorithm-identifier.ts';
import { bitLengthOf, bitStringOctets, Fields, unsignedInteger } from '../der/fields.ts';
import type { DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { gostSetOf } from '../gost/key-algorithm.ts';
import { GOST_SETS, type GostSet, type GostSetName } from '../gost/parameter-sets.ts';
import { OID } from '../oids.ts';

export interface RsaKey {
  readonly modulus: bigint;
  readonly exponent: bigint;
  readonly bitLength: number;
}

export interface PublicKey {
  algorithm: AlgorithmIdentifier;
  /** Content of the bit string. */
  bits: Uint8Array;
  /** Only for RSA keys. */
  rsa?: RsaKey;
  /** Only for keys of a national set; that the point is on the curve is not checked here. */
  gost?: GostSet;
}

/** What a profile asks of a key: its algorithm and, for GOST, curve and hash too. */
export type KeyFamily = 'RSA' | GostSetName;

/** Every family that is known: for keys that were taken before. */
export const KEY_FAMILIES: readonly KeyFamily[] = ['RSA', ...(Object.keys(GOST_SETS) as GostSetName[])];

/** The family of a key; undefined for algorithms and curves that we do not know. */
export function familyOf({ rsa, gost }: PublicKey): KeyFamily | undefined {
  return rsa === undefined ? gost?.name : 'RSA';
}

/** Length of a key as acts and standards tell it, or null when its algorithm is not known. */
export function keyBitsOf({ rsa, gost }: PublicKey): number | null {
  return rsa?.bitLength ?? gost?.keyBits ?? null;
}

/** Reads a SubjectPublicKeyInfo of any algorithm; RSA keys come apart, GOST keys tell their set. Throws `DerError`. No judgement here. */
export function publicKeyOf(node: DerNode): PublicKey {
  const fields = new Fields(node, TAG.SEQUENCE, 'public key');
  const algorithm = algorithmOf(fields.take(TAG.SEQUENCE));
  const bits = bitStringOctets(fields.take(TAG.BIT_STRING));
  fields.end();
  if (algorithm.oid !== OID.rsaEncryption) {
    const gost = gostSetOf(algorithm);
    return gost === undefined ? { algorithm, bits } : { algorithm, bits, gost };
  }
  const key = new Fields(readDer(bits), TAG.SEQUENCE, 'RSA key');
  const rsa = new ReadRsaKey(key.take(TAG.INTEGER), key.take(TAG.INTEGER));
  key.end();
  return { algorithm, bits, rsa };
}

/** Of most keys only the length is asked: the large number is made for those that are judged. */
class ReadRsaKey implements RsaKey {
  readonly exponent: bigint;
  readonly bitLength: number;
  readonly #modulus: DerNode;

  constructor(modulus: DerNode, exponent: DerNode) {
    this.#modulus = modulus;
    this.bitLength = bitLengthOf(modulus);
    this.exponent = unsignedInteger(exponent);
  }

  get modulus(): bigint {
    return unsignedInteger(this.#modulus);
  }
}
