import { algorithmOf, isNullOrAbsent } from '../algorithms.ts';
import { type Bytes, copyBytes } from '../bytes.ts';
import { Fields, oidText, optionalTrue, smallInteger } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, TAG } from '../der/tags.ts';
import { OID } from '../oids.ts';

/** Our own bound: a request has about 70 octets. */
export const MAX_TSP_REQUEST_BYTES = 4_096;

/** Why no token is given, by the bit of PKIFailureInfo (RFC 3161 2.4.2). */
export const TSP_FAILURES = {
  badAlg: 0,
  badRequest: 2,
  badDataFormat: 5,
  timeNotAvailable: 14,
  unacceptedPolicy: 15,
  unacceptedExtension: 16,
  addInfoNotAvailable: 17,
  systemFailure: 25,
} as const;
export type TspFailure = keyof typeof TSP_FAILURES;

export interface TspRequest {
  ok: true;
  /** DER of the MessageImprint; the token repeats it. */
  imprint: Bytes;
  policy: string | null;
  /** DER of the nonce INTEGER; the token repeats it. */
  nonce: Bytes | null;
  wantsCertificate: boolean;
}

/** Hashes that may be stamped and their length. SHA-1 is `badAlg`: a stamp on it proves nothing today. */
const IMPRINTS: ReadonlyMap<string, number> = new Map([
  [OID.sha256, 32],
  [OID.sha384, 48],
  [OID.sha512, 64],
]);

function read(input: Uint8Array): TspRequest | { ok: false; failure: TspFailure } {
  if (input.length > MAX_TSP_REQUEST_BYTES) throw new DerError('request is too large');
  const fields = new Fields(readDer(input), TAG.SEQUENCE, 'time-stamp request');
  const version = smallInteger(fields.take(TAG.INTEGER));
  const imprint = fields.take(TAG.SEQUENCE);
  const policy = fields.optional(TAG.OID);
  const nonce = fields.optional(TAG.INTEGER);
  const wantsCertificate = optionalTrue(fields.optional(TAG.BOOLEAN));
  const extensions = fields.optional(contextConstructed(0));
  fields.end();
  const parts = new Fields(imprint, TAG.SEQUENCE, 'message imprint');
  const algorithm = algorithmOf(parts.take(TAG.SEQUENCE));
  const hash = parts.take(TAG.OCTET_STRING).value;
  parts.end();
  if (version !== 1) return { ok: false, failure: 'badRequest' };
  if (extensions !== undefined) return { ok: false, failure: 'unacceptedExtension' };
  const length = isNullOrAbsent(algorithm) ? IMPRINTS.get(algorithm.oid) : undefined;
  if (length === undefined) return { ok: false, failure: 'badAlg' };
  if (hash.length !== length) return { ok: false, failure: 'badDataFormat' };
  return {
    ok: true,
    imprint: copyBytes(imprint.raw),
    policy: policy === undefined ? null : oidText(policy),
    nonce: nonce === undefined ? null : copyBytes(nonce.raw),
    wantsCertificate,
  };
}

/** Reads a time-stamp request (RFC 3161 2.4.1), strictly DER. Never throws: what is wrong has its PKIFailureInfo. */
export function parseTspRequest(input: Uint8Array): TspRequest | { ok: false; failure: TspFailure } {
  try {
    return read(input);
  } catch {
    return { ok: false, failure: 'badDataFormat' };
  }
}
