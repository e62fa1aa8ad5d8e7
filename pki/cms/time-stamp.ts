import { type Bytes, copyBytes } from '../bytes.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, TAG } from '../der/tags.ts';
import { element, oid, sequence, setOf } from '../der/write.ts';
import { OID } from '../oids.ts';
import { readCms } from './read.ts';

/** The signature itself: the octets that a time stamp is made over (RFC 3161 appendix A). Throws as `readCms` does. */
export function signatureOf(cms: Uint8Array): Bytes {
  return copyBytes(readCms(cms).signer.signature);
}

/** The element anew with other members. */
function withMembers(node: DerNode, members: readonly Uint8Array[]): Bytes {
  return element(node.tag, ...members);
}

function lastOf(node: DerNode): DerNode {
  const last = node.children[node.children.length - 1];
  if (last === undefined) throw new DerError('a member is missing');
  return last;
}

/** The element anew with its last member exchanged. */
function withLast(node: DerNode, last: Uint8Array): Bytes {
  return withMembers(node, [...node.children.slice(0, -1).map(({ raw }) => raw), last]);
}

/**
 * The signature with a token in its unsigned attributes: CAdES-T (ETSI EN 319 122-1 5.3). What is signed stays as it is.
 * Throws for a CMS that is not of one signer, or has unsigned attributes already. Does not verify the token.
 */
export function withSignatureTimeStamp(cms: Uint8Array, token: Uint8Array): Bytes {
  if (readCms(cms).signer.unsignedAttributes !== undefined) throw new DerError('unsigned attributes are there already');
  const info = readDer(cms);
  const explicit = lastOf(info);
  const body = lastOf(explicit);
  const signers = lastOf(body);
  const signer = lastOf(signers);
  if (signers.tag !== TAG.SET) throw new DerError('signers are missing');
  const attribute = sequence(oid(OID.signatureTimeStamp), setOf(token));
  const stamped = withMembers(signer, [
    ...signer.children.map(({ raw }) => raw),
    element(contextConstructed(1), attribute),
  ]);
  return withLast(info, withLast(explicit, withLast(body, withLast(signers, stamped))));
}
