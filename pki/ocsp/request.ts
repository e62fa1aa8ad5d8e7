import type { Bytes } from '../bytes.ts';
import { Fields, membersOf, smallInteger } from '../der/fields.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, TAG } from '../der/tags.ts';
import { element, sequence } from '../der/write.ts';
import { OID } from '../oids.ts';
import { type CertId, certIdOf } from './cert-id.ts';
import { nonceExtension, nonceOf, taggedExtensions } from './extensions.ts';

/** Our own bounds: one question has about 100 octets; nobody asks about more certificates at once. */
export const MAX_OCSP_REQUEST_BYTES = 8_192;
export const MAX_CERT_IDS = 32;

export interface OcspRequest {
  certIds: CertId[];
  nonce: Bytes | null;
}

/** Extensions of a request that we know and may therefore be critical (RFC 6960 4.4). */
const KNOWN_CRITICAL: ReadonlySet<string> = new Set([OID.ocspNonce]);

/** Context tags of TBSRequest and Request (RFC 6960 4.1.1). */
const VERSION = contextConstructed(0);
const REQUESTOR = contextConstructed(1);
const REQUEST_EXTENSIONS = contextConstructed(2);
const SINGLE_EXTENSIONS = contextConstructed(0);
const SIGNATURE = contextConstructed(0);

function refuseUnknownCritical(node: DerNode | undefined, what: string): ReturnType<typeof taggedExtensions> {
  const extensions = taggedExtensions(node, what);
  if (extensions.some(({ oid, critical }) => critical && !KNOWN_CRITICAL.has(oid)))
    throw new DerError(`${what}: a critical extension is unknown`);
  return extensions;
}

function singleRequest(node: DerNode): CertId {
  const fields = new Fields(node, TAG.SEQUENCE, 'single request');
  const certId = certIdOf(fields.take(TAG.SEQUENCE));
  refuseUnknownCritical(fields.optional(SINGLE_EXTENSIONS), 'single request extensions');
  fields.end();
  return certId;
}

function readVersion(node: DerNode | undefined): void {
  if (node === undefined) return;
  const [version] = node.children;
  // DER leaves the default out, yet some clients write it (RFC 6960 4.1.1: v1).
  if (version === undefined || node.children.length > 1 || smallInteger(version) !== 0)
    throw new DerError('version of the request is unknown');
}

/**
 * Reads a request (RFC 6960 4.1.1). Throws `DerError` for all that is answered `malformedRequest`. The requestor's name and
 * signature are read over: status is public.
 */
export function parseOcspRequest(input: Uint8Array): OcspRequest {
  if (input.length > MAX_OCSP_REQUEST_BYTES) throw new DerError('request is too large');
  const outer = new Fields(readDer(input), TAG.SEQUENCE, 'request');
  const body = new Fields(outer.take(TAG.SEQUENCE), TAG.SEQUENCE, 'request body');
  outer.optional(SIGNATURE);
  outer.end();
  readVersion(body.optional(VERSION));
  body.optional(REQUESTOR);
  const members = membersOf(body.take(TAG.SEQUENCE), TAG.SEQUENCE, 'request list');
  const extensions = refuseUnknownCritical(body.optional(REQUEST_EXTENSIONS), 'request extensions');
  body.end();
  if (members.length === 0 || members.length > MAX_CERT_IDS) throw new DerError('number of questions is out of range');
  return { certIds: members.map(singleRequest), nonce: nonceOf(extensions) };
}

/** Writes an unsigned request for ready CertIDs, with or without a nonce (RFC 6960 4.1.1, RFC 9654 2.1). */
export function buildOcspRequest(certIds: readonly Uint8Array[], nonce: Uint8Array | null): Bytes {
  const list = sequence(...certIds.map((certId) => sequence(certId)));
  const extensions = nonce === null ? [] : [element(REQUEST_EXTENSIONS, sequence(nonceExtension(nonce)))];
  return sequence(sequence(list, ...extensions));
}
