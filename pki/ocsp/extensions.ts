import type { Bytes } from '../bytes.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { onlyChild } from '../der/fields.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { derNull, octetString, oid, sequence } from '../der/write.ts';
import { duplicatesOf, type RawExtension, rawExtensionsOf } from '../extensions/raw.ts';
import { OID } from '../oids.ts';

/** RFC 9654 2.1: a nonce has 1 to 128 octets. National clients send 8 (recorded answers), new ones 32. */
const MAX_NONCE = 128;

/** Nonce (RFC 9654 2.1) as an extension of a request or an answer. */
export function nonceExtension(nonce: Uint8Array): Bytes {
  return sequence(oid(OID.ocspNonce), octetString(octetString(nonce)));
}

/** "This responder says revoked of certificates that were never issued" (RFC 6960 4.4.8). */
export function extendedRevokeExtension(): Bytes {
  return sequence(oid(OID.ocspExtendedRevoke), octetString(derNull()));
}

/** Extensions under an explicit context tag; none when the tag is absent. Throws `DerError`, on duplicates too. */
export function taggedExtensions(node: DerNode | undefined, what: string): RawExtension[] {
  if (node === undefined) return [];
  const extensions = rawExtensionsOf(onlyChild(node, what));
  if (duplicatesOf(extensions).length > 0) throw new DerError(`${what}: an extension stands twice`);
  return extensions;
}

/** The nonce of these extensions or null. Throws `DerError` when its length is not one of RFC 9654. */
export function nonceOf(extensions: readonly RawExtension[]): Bytes | null {
  const extension = extensions.find(({ oid: id }) => id === OID.ocspNonce);
  if (extension === undefined) return null;
  const node = readDer(extension.value);
  if (node.tag !== TAG.OCTET_STRING) throw new DerError('nonce is not octets');
  if (node.value.length === 0 || node.value.length > MAX_NONCE) throw new DerError('nonce has a wrong length');
  return new Uint8Array(node.value);
}
