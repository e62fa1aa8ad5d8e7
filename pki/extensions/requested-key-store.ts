import type { ParsedCsr } from '../csr.ts';
import { DerError } from '../der/node.ts';
import { OID } from '../oids.ts';
import { readRequestedKeyStore } from './key-store.ts';
import type { SpecOf } from './spec.ts';

export type RequestedStore = { ok: true; extension: SpecOf<'keyStore'> | null } | { ok: false };

/**
 * What the certificate takes over from the key store extension of a PKCS#10: the store, never the folder (profile 4.8). Null
 * without the extension; not ok when it cannot be read or names a store outside the national arc.
 */
export function requestedKeyStore({ requestedExtensions }: Pick<ParsedCsr, 'requestedExtensions'>): RequestedStore {
  const extension = requestedExtensions.find(({ oid }) => oid === OID.keyStore);
  if (extension === undefined) return { ok: true, extension: null };
  try {
    const { oid } = readRequestedKeyStore(extension.value);
    return { ok: true, extension: { id: 'keyStore', critical: false, oid } };
  } catch (cause) {
    if (cause instanceof DerError) return { ok: false };
    throw cause;
  }
}
