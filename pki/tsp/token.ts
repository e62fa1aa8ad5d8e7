import type { Bytes } from '../bytes.ts';
import { signCms } from '../cms/sign.ts';
import { contextPrimitive, TAG } from '../der/tags.ts';
import { bitString, booleanTrue, element, integer, oid, sequence, unsignedOctets } from '../der/write.ts';
import { OID } from '../oids.ts';
import { TSP_FAILURES, type TspFailure } from './request.ts';

/** Policies under which a token may be asked (RFC 3161 2.4.1), the first for who asks for none. */
export const TSP_POLICIES: readonly string[] = [OID.policyTimeStamp];

export interface TokenInput {
  policy: string;
  imprint: Uint8Array;
  /** Positive, never used before. */
  serial: Uint8Array;
  time: Date;
  /** How far the time may be off. */
  accuracyMillis: number;
  /** Whether tokens of this authority stand in the order of their times. */
  isOrdered: boolean;
  nonce: Uint8Array | null;
}

/** GeneralizedTime with milliseconds and without trailing zeros (RFC 3161 2.4.2, X.690 11.7). */
function preciseTime(moment: Date): Bytes {
  const [, whole = '', fraction = ''] = /^(.*)\.(\d+)Z$/.exec(moment.toISOString()) ?? [];
  const digits = fraction.replace(/0+$/, '');
  const text = `${whole.replace(/[-:T]/g, '')}${digits === '' ? '' : `.${digits}`}Z`;
  return element(TAG.GENERALIZED_TIME, new TextEncoder().encode(text));
}

/** Accuracy (RFC 3161 2.4.2): a part of zero is left out. */
function accuracy(millis: number): Bytes {
  const seconds = Math.floor(millis / 1000);
  const rest = millis % 1000;
  const part = integer(rest).subarray(2);
  return sequence(
    ...(seconds === 0 ? [] : [integer(seconds)]),
    ...(rest === 0 ? [] : [element(contextPrimitive(0), part)]),
  );
}

/** TSTInfo (RFC 3161 2.4.2). */
export function buildTokenInfo(input: TokenInput): Bytes {
  return sequence(
    integer(1),
    oid(input.policy),
    input.imprint,
    unsignedOctets(input.serial),
    preciseTime(input.time),
    accuracy(input.accuracyMillis),
    ...(input.isOrdered ? [booleanTrue()] : []),
    ...(input.nonce === null ? [] : [input.nonce]),
  );
}

/** The token: TSTInfo as CMS SignedData with ESSCertIDv2 (RFC 3161 2.4.2, RFC 5816). What the callback signs is not verified. */
export function signToken(
  info: Bytes,
  signer: { certificate: Uint8Array; sign: (bytes: Bytes) => Promise<Uint8Array> },
  hasCertificates: boolean,
): Promise<Bytes> {
  return signCms({ ...signer, content: info, chain: [], contentType: OID.timeStampInfo, hasCertificates });
}

/** TimeStampResp with a token: status granted (RFC 3161 2.4.2). */
export function grantedAnswer(token: Uint8Array): Bytes {
  return sequence(sequence(integer(0)), token);
}

/** TimeStampResp without a token: status rejection and why (RFC 3161 2.4.2). */
export function rejectedAnswer(failure: TspFailure): Bytes {
  const bit = TSP_FAILURES[failure];
  const octets = new Uint8Array(Math.floor(bit / 8) + 1);
  octets[octets.length - 1] = 0x80 >> (bit % 8);
  const info = bitString(octets);
  // A named bit list ends with its last set bit (X.690 11.2.2).
  info[2] = 7 - (bit % 8);
  return sequence(sequence(integer(2), info));
}
