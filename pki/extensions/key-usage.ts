import type { Bytes } from '../bytes.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { element } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { KEY_USAGES, type KeyUsage, type SpecOf } from './spec.ts';

/** KeyUsage as a named bit list without trailing zero bits (RFC 5280 4.2.1.3, X.690 11.2.2). */
export function writeKeyUsage({ usages }: SpecOf<'keyUsage'>): Bytes {
  const bits = usages.map((usage) => KEY_USAGES.indexOf(usage));
  const last = Math.max(...bits);
  if (bits.length === 0 || bits.includes(-1))
    throw new PkiError('VALUE_NOT_ENCODABLE', 'key usage is empty or unknown');
  const octets = new Uint8Array(Math.floor(last / 8) + 1);
  for (const bit of bits) octets[bit >> 3] = (octets[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return element(TAG.BIT_STRING, Uint8Array.of(7 - (last & 7)), octets);
}

/** Reads KeyUsage, in the order of the bits. Throws `DerError` on trailing zero bits and unknown bits. */
export function readKeyUsage(value: Uint8Array): KeyUsage[] {
  const node = readDer(value);
  if (node.tag !== TAG.BIT_STRING) throw new DerError('key usage is not a bit string');
  const unused = node.value[0] ?? 0;
  const octets = node.value.subarray(1);
  const count = octets.length * 8 - unused;
  const isSet = (bit: number): boolean => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
  if (count < 1 || count > KEY_USAGES.length || !isSet(count - 1)) throw new DerError('key usage bits are not DER');
  return KEY_USAGES.filter((_, bit) => isSet(bit));
}
