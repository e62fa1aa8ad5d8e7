import { type Bytes, copyBytes } from './bytes.ts';
import { gostSetOfDigest } from './gost/parameter-sets.ts';
import { OID } from './oids.ts';
import { nodeCrypto } from './platform.ts';

/** Names of WebCrypto; SHA-1 is left out on purpose. */
const SHA: ReadonlyMap<string, string> = new Map([
  [OID.sha256, 'SHA-256'],
  [OID.sha384, 'SHA-384'],
  [OID.sha512, 'SHA-512'],
]);

/** The hash of the bytes by its identifier: SHA-2 or a national one (profile 4.5); undefined for all others. */
export async function digestOf(digestOid: string, bytes: Uint8Array): Promise<Bytes | undefined> {
  const name = SHA.get(digestOid);
  if (name !== undefined && nodeCrypto !== undefined) return copyBytes(nodeCrypto.hash(name, bytes, 'buffer'));
  if (name !== undefined) return new Uint8Array(await globalThis.crypto.subtle.digest(name, copyBytes(bytes)));
  const set = gostSetOfDigest(digestOid);
  if (set === undefined) return undefined;
  const { GOST_DIGESTS } = await import('./gost/digests.ts');
  return GOST_DIGESTS[set.name](bytes);
}
