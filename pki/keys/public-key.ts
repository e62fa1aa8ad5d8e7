import { type AlgorithmIdentifier, algorithmOf } from '../algorithm-identifier.ts';
import { bitStringOctets, Fields, unsignedInteger } from '../der/fields.ts';
import type { DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { gostSetOf } from '../gost/key-algorithm.ts';
import { GOST_SETS, type GostSet, type GostSetName } from '../gost/parameter-sets.ts';
import { OID } from '../oids.ts';

export interface PublicKey {
  algorithm: AlgorithmIdentifier;
  /** Content of the bit string. */
  bits: Uint8Array;
  /** Only for RSA keys. */
  rsa?: { modulus: bigint; exponent: bigint; bitLength: number };
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
  const modulus = unsignedInteger(key.take(TAG.INTEGER));
  const exponent = unsignedInteger(key.take(TAG.INTEGER));
  key.end();
  return { algorithm, bits, rsa: { modulus, exponent, bitLength: bitLengthOf(modulus) } };
}

function bitLengthOf(value: bigint): number {
  const text = value.toString(16);
  return (text.length - 1) * 4 + Number.parseInt(text.charAt(0), 16).toString(2).length;
}
