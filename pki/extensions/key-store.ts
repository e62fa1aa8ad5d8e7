import type { Bytes } from '../bytes.ts';
import { Fields, oidText } from '../der/fields.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { oid, sequence } from '../der/write.ts';
import type { SpecOf } from './spec.ts';

/** Key store extension of the national CA: SEQUENCE { OID of the store } (profile 4.3). */
export function writeKeyStore({ oid: store }: SpecOf<'keyStore'>): Bytes {
  return sequence(oid(store));
}

/** The store's identifier; a folder behind it (seen in requests, profile 4.8) is not told. Throws `DerError`. */
export function readKeyStore(value: Uint8Array): string {
  return oidText(new Fields(readDer(value), TAG.SEQUENCE, 'key store').take(TAG.OID));
}
