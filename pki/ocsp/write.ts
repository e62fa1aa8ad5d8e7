import { type SignatureAlgorithm, signatureAlgorithmIdentifier } from '../algorithms.ts';
import type { Bytes } from '../bytes.ts';
import { contextConstructed, contextPrimitive, TAG } from '../der/tags.ts';
import { generalizedTime } from '../der/time.ts';
import { bitString, element, octetString, oid, sequence } from '../der/write.ts';
import { REVOCATION_REASONS, type RevocationReason, writeInvalidityDate } from '../extensions/crl-extensions.ts';
import { OID } from '../oids.ts';
import { extendedRevokeExtension, nonceExtension } from './extensions.ts';

/** What a responder knows of one certificate. */
export type CertStatus =
  | { kind: 'good' }
  | { kind: 'revoked'; at: Date; reason: RevocationReason; invalidSince?: Date | null }
  | { kind: 'unknown' };

/** "Never issued" as the national responder says it (profile 4.6, RFC 6960 2.2). */
export const NON_ISSUED: CertStatus = { kind: 'revoked', at: new Date(0), reason: 'certificateHold' };

/** Statuses of an answer that carries nothing else (RFC 6960 4.2.1). */
const UNSUCCESSFUL = { malformedRequest: 1, internalError: 2, tryLater: 3, unauthorized: 6 } as const;
export type UnsuccessfulStatus = keyof typeof UNSUCCESSFUL;

/** An answer without content: OCSPResponse with the status alone (RFC 6960 4.2.1, RFC 5019 2.2.3). */
export function unsuccessfulAnswer(status: UnsuccessfulStatus): Bytes {
  return sequence(element(TAG.ENUMERATED, Uint8Array.of(UNSUCCESSFUL[status])));
}

const GOOD = element(contextPrimitive(0));
const UNKNOWN = element(contextPrimitive(2));
const SUCCESSFUL = element(TAG.ENUMERATED, Uint8Array.of(0));
const BASIC = oid(OID.ocspBasic);

/** `unspecified` is said by leaving the reason out, as in lists (RFC 5280 5.3.1). */
function revokedInfo(at: Date, reason: RevocationReason): Bytes {
  const code = element(TAG.ENUMERATED, Uint8Array.of(REVOCATION_REASONS[reason]));
  const reasons = reason === 'unspecified' ? [] : [element(contextConstructed(0), code)];
  return element(contextConstructed(1), generalizedTime(at), ...reasons);
}

function statusOf(status: CertStatus): Bytes {
  switch (status.kind) {
    case 'good':
      return GOOD;
    case 'revoked':
      return revokedInfo(status.at, status.reason);
    case 'unknown':
      return UNKNOWN;
  }
}

/** What a list says of an entry stands beside its status too (RFC 6960 4.4.5). */
function singleExtensions(status: CertStatus): Bytes[] {
  if (status.kind !== 'revoked' || !status.invalidSince) return [];
  const since = sequence(oid(OID.invalidityDate), octetString(writeInvalidityDate(status.invalidSince)));
  return [element(contextConstructed(1), sequence(since))];
}

export interface ResponseDataInput {
  /** `responderByName` of the delegate. */
  responder: Uint8Array;
  producedAt: Date;
  /** `certId` is the DER of the question. */
  singles: readonly { certId: Uint8Array; status: CertStatus }[];
  thisUpdate: Date;
  nextUpdate: Date;
  nonce: Uint8Array | null;
  /** Whether the responder says revoked of what was never issued; RFC 6960 4.4.8 lets it say so in every answer. */
  hasExtendedRevoke: boolean;
}

/** ResponderID by name (RFC 6960 4.2.1), from the DER of the delegate's subject. */
export function responderByName(subjectDer: Uint8Array): Bytes {
  return element(contextConstructed(1), subjectDer);
}

/**
 * ResponseData (RFC 6960 4.2.1): the bytes to be signed. Times have no fractions. That the statuses are true and the times are
 * in order is the caller's business.
 */
export function buildResponseData(input: ResponseDataInput): Bytes {
  const thisUpdate = generalizedTime(input.thisUpdate);
  const nextUpdate = element(contextConstructed(0), generalizedTime(input.nextUpdate));
  const singles = input.singles.map(({ certId, status }) =>
    sequence(certId, statusOf(status), thisUpdate, nextUpdate, ...singleExtensions(status)),
  );
  const extensions = [
    ...(input.nonce === null ? [] : [nonceExtension(input.nonce)]),
    ...(input.hasExtendedRevoke ? [extendedRevokeExtension()] : []),
  ];
  return sequence(
    input.responder,
    generalizedTime(input.producedAt),
    sequence(...singles),
    ...(extensions.length === 0 ? [] : [element(contextConstructed(1), sequence(...extensions))]),
  );
}

/** Joins the signed bytes and the delegate's certificate, if he needs one, into a successful answer. The signature is not verified. */
export function assembleOcspAnswer(
  responseData: Uint8Array,
  algorithm: SignatureAlgorithm,
  signature: Uint8Array,
  certificates: readonly Uint8Array[],
): Bytes {
  const basic = sequence(
    responseData,
    signatureAlgorithmIdentifier(algorithm),
    bitString(signature),
    ...(certificates.length === 0 ? [] : [element(contextConstructed(0), sequence(...certificates))]),
  );
  return sequence(SUCCESSFUL, element(contextConstructed(0), sequence(BASIC, octetString(basic))));
}
