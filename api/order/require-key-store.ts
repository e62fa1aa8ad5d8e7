import { certifiedKeyStore } from '@kualik/domain/rules/key-stores.ts';
import type { ParsedCsr } from '@kualik/pki/csr.ts';
import { requestedKeyStore } from '@kualik/pki/extensions/requested-key-store.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import type { KeyStorage } from '../schema/common.enums.ts';

/** A PKCS#10 that names a key store names such a place as was ordered: the certificate will say it. @rule std1 annex 1 */
export function requireKeyStore(csr: Pick<ParsedCsr, 'requestedExtensions'>, storage: KeyStorage, field: string): void {
  const asked = requestedKeyStore(csr);
  if (!asked.ok) throw new CodedError('KEY_STORE_DIFFERS', { field });
  valueOf(certifiedKeyStore(storage, { usual: null, requested: asked.extension?.oid ?? null }), field);
}
