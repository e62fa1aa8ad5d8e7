import { type AlgorithmIdentifier, algorithmOf } from '../algorithms.ts';
import { type Bytes, copyBytes, toHex } from '../bytes.ts';
import { bitStringOctets, Fields, membersOf, oidText, onlyChild } from '../der/fields.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, contextPrimitive, TAG } from '../der/tags.ts';
import { timeOf } from '../der/time.ts';
import { readInvalidityDate, readReasonCode } from '../extensions/crl-extensions.ts';
import { OID } from '../oids.ts';
import { type CertId, certIdOf } from './cert-id.ts';
import { nonceOf, taggedExtensions } from './extensions.ts';
import type { CertStatus } from './write.ts';

/** Our own bound: 32 statuses with two certificates stay far below. */
export const MAX_OCSP_ANSWER_BYTES = 65_536;

export interface SingleAnswer {
  certId: CertId;
  status: CertStatus;
  thisUpdate: Date;
  nextUpdate: Date | null;
}

export interface OcspAnswer {
  status: 'successful';
  /** The signed bytes. */
  responseData: Bytes;
  responder: { name: Bytes } | { keyHash: string };
  producedAt: Date;
  singles: SingleAnswer[];
  nonce: Bytes | null;
  hasExtendedRevoke: boolean;
  signatureAlgorithm: AlgorithmIdentifier;
  signature: Bytes;
  /** DER of the certificates carried along; carried does not mean trusted. */
  certificates: Bytes[];
}

const STATUSES = new Map([
  [1, 'malformedRequest'],
  [2, 'internalError'],
  [3, 'tryLater'],
  [5, 'sigRequired'],
  [6, 'unauthorized'],
] as const);
type Refusal = { status: 'malformedRequest' | 'internalError' | 'tryLater' | 'sigRequired' | 'unauthorized' };

function certStatus(node: DerNode): CertStatus {
  if (node.tag === contextPrimitive(0)) return { kind: 'good' };
  if (node.tag === contextPrimitive(2)) return { kind: 'unknown' };
  const fields = new Fields(node, contextConstructed(1), 'revoked certificate');
  const at = timeOf(fields.take(TAG.GENERALIZED_TIME));
  const reason = fields.optional(contextConstructed(0));
  fields.end();
  return {
    kind: 'revoked',
    at,
    reason: reason === undefined ? 'unspecified' : readReasonCode(onlyChild(reason, 'reason').raw),
  };
}

function singleAnswer(node: DerNode): SingleAnswer {
  const fields = new Fields(node, TAG.SEQUENCE, 'single answer');
  const certId = certIdOf(fields.take(TAG.SEQUENCE));
  const status = certStatus(fields.any());
  const thisUpdate = timeOf(fields.take(TAG.GENERALIZED_TIME));
  const next = fields.optional(contextConstructed(0));
  const extensions = taggedExtensions(fields.optional(contextConstructed(1)), 'single extensions');
  fields.end();
  const since = extensions.find(({ oid }) => oid === OID.invalidityDate);
  if (status.kind === 'revoked' && since !== undefined) status.invalidSince = readInvalidityDate(since.value);
  return { certId, status, thisUpdate, nextUpdate: next === undefined ? null : timeOf(onlyChild(next, 'next update')) };
}

function responderOf(node: DerNode): OcspAnswer['responder'] {
  const child = onlyChild(node, 'responder');
  if (node.tag === contextConstructed(1)) return { name: copyBytes(child.raw) };
  if (node.tag !== contextConstructed(2) || child.tag !== TAG.OCTET_STRING) throw new DerError('responder is unknown');
  return { keyHash: toHex(child.value) };
}

function basicAnswer(der: Uint8Array): OcspAnswer {
  const outer = new Fields(readDer(der), TAG.SEQUENCE, 'basic answer');
  const data = outer.take(TAG.SEQUENCE);
  const signatureAlgorithm = algorithmOf(outer.take(TAG.SEQUENCE));
  const signature = copyBytes(bitStringOctets(outer.take(TAG.BIT_STRING)));
  const carried = outer.optional(contextConstructed(0));
  outer.end();
  const body = new Fields(data, TAG.SEQUENCE, 'response data');
  body.optional(contextConstructed(0));
  const responder = responderOf(body.any());
  const producedAt = timeOf(body.take(TAG.GENERALIZED_TIME));
  const singles = membersOf(body.take(TAG.SEQUENCE), TAG.SEQUENCE, 'single answers').map(singleAnswer);
  const extensions = taggedExtensions(body.optional(contextConstructed(1)), 'answer extensions');
  body.end();
  const certificates = carried === undefined ? [] : onlyChild(carried, 'certificates').children;
  return {
    status: 'successful',
    responseData: copyBytes(data.raw),
    responder,
    producedAt,
    singles,
    nonce: nonceOf(extensions),
    hasExtendedRevoke: extensions.some(({ oid }) => oid === OID.ocspExtendedRevoke),
    signatureAlgorithm,
    signature,
    certificates: certificates.map(({ raw }) => copyBytes(raw)),
  };
}

/**
 * Reads an answer (RFC 6960 4.2.1), strictly DER. Throws `DerError`. Neither signature nor the delegate's right nor the times are
 * judged: an unsuccessful answer says nothing about a certificate.
 */
export function parseOcspAnswer(input: Uint8Array): OcspAnswer | Refusal {
  if (input.length > MAX_OCSP_ANSWER_BYTES) throw new DerError('answer is too large');
  const outer = new Fields(readDer(input), TAG.SEQUENCE, 'answer');
  const code = outer.take(TAG.ENUMERATED).value;
  const content = outer.optional(contextConstructed(0));
  outer.end();
  if (code.length !== 1) throw new DerError('status is unknown');
  if (code[0] !== 0) {
    const status = STATUSES.get((code[0] ?? 0) as 1);
    if (status === undefined) throw new DerError('status is unknown');
    return { status };
  }
  if (content === undefined) throw new DerError('answer is empty');
  const bytes = new Fields(onlyChild(content, 'answer bytes'), TAG.SEQUENCE, 'answer bytes');
  if (oidText(bytes.take(TAG.OID)) !== OID.ocspBasic) throw new DerError('kind of answer is unknown');
  const basic = bytes.take(TAG.OCTET_STRING).value;
  bytes.end();
  return basicAnswer(basic);
}
