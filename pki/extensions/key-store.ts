import type { Bytes } from '../bytes.ts';
import { Fields, oidText } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { stringText } from '../der/text.ts';
import { oid, sequence, utf8String } from '../der/write.ts';
import { OID } from '../oids.ts';
import type { SpecOf } from './spec.ts';

/**
 * Key store extension of the national CA: SEQUENCE { OID of the store } (profile 4.3). In a request a folder may follow
 * (profile 4.8); its string type is recorded nowhere, UTF8String is our choice.
 */
export function writeKeyStore({ oid: store, folder }: SpecOf<'keyStore'>): Bytes {
  return sequence(oid(store), ...(folder === undefined ? [] : [utf8String(folder)]));
}

/** The store's identifier; a folder behind it (seen in requests, profile 4.8) is not told. Throws `DerError`. */
export function readKeyStore(value: Uint8Array): string {
  return oidText(new Fields(readDer(value), TAG.SEQUENCE, 'key store').take(TAG.OID));
}

export interface RequestedKeyStore {
  oid: string;
  folder: string | null;
}

/** The extension of a request: a store of the national arc and nothing behind the folder. Throws `DerError`. */
export function readRequestedKeyStore(value: Uint8Array): RequestedKeyStore {
  const fields = new Fields(readDer(value), TAG.SEQUENCE, 'key store');
  const store = oidText(fields.take(TAG.OID));
  const folder = fields.done ? null : stringText(fields.any());
  fields.end();
  if (!store.startsWith(`${OID.keyStore}.`)) throw new DerError('key store is not of the national arc');
  return { oid: store, folder };
}
