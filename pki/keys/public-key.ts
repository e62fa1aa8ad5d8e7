import { type AlgorithmIdentifier, algorithmOf } from '../algorithms.ts';
import { bitStringOctets, Fields, unsignedInteger } from '../der/fields.ts';
import type { DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { OID } from '../oids.ts';

export interface PublicKey {
  algorithm: AlgorithmIdentifier;
  /** Content of the bit string. */
  bits: Uint8Array;
  /** Only for RSA keys. */
  rsa?: { modulus: bigint; exponent: bigint; bitLength: number };
}

/** Reads a SubjectPublicKeyInfo of any algorithm; RSA keys also come apart. Throws `DerError`. No judgement here. */
export function publicKeyOf(node: DerNode): PublicKey {
  const fields = new Fields(node, TAG.SEQUENCE, 'public key');
  const algorithm = algorithmOf(fields.take(TAG.SEQUENCE));
  const bits = bitStringOctets(fields.take(TAG.BIT_STRING));
  fields.end();
  if (algorithm.oid !== OID.rsaEncryption) return { algorithm, bits };
  const key = new Fields(readDer(bits), TAG.SEQUENCE, 'RSA key');
  const modulus = unsignedInteger(key.take(TAG.INTEGER));
  const exponent = unsignedInteger(key.take(TAG.INTEGER));
  key.end();
  return { algorithm, bits, rsa: { modulus, exponent, bitLength: modulus.toString(2).length } };
}
