import type { Bytes } from '../bytes.ts';
import { unsignedInteger } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, TAG } from '../der/tags.ts';
import { generalizedTime, timeOf } from '../der/time.ts';
import { element, integer, sequence } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { writeGeneralName } from './general-names.ts';

/** Reasons of revocation by their numbers (RFC 5280 5.3.1); 7 is not used there. */
export const REVOCATION_REASONS = {
  unspecified: 0,
  keyCompromise: 1,
  cACompromise: 2,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
  certificateHold: 6,
  removeFromCRL: 8,
  privilegeWithdrawn: 9,
  aACompromise: 10,
} as const;

export type RevocationReason = keyof typeof REVOCATION_REASONS;

/** CRLNumber (RFC 5280 5.2.3): at most 20 octets. */
export function writeCrlNumber(number: bigint): Bytes {
  if (number < 0n || number >= 1n << 159n) throw new PkiError('VALUE_NOT_ENCODABLE', 'CRL number is out of range');
  return integer(number);
}

/** Reads CRLNumber or the base number of a delta list. Throws `DerError`. */
export function readCrlNumber(value: Uint8Array): bigint {
  return unsignedInteger(readDer(value));
}

/** CRLReason of an entry (RFC 5280 5.3.1). `unspecified` is said by leaving the extension out. */
export function writeReasonCode(reason: RevocationReason): Bytes {
  return element(TAG.ENUMERATED, Uint8Array.of(REVOCATION_REASONS[reason]));
}

/** Reads CRLReason. Throws `DerError` on a number that RFC 5280 does not know. */
export function readReasonCode(value: Uint8Array): RevocationReason {
  const node = readDer(value);
  const names = Object.keys(REVOCATION_REASONS) as RevocationReason[];
  const reason = names.find((name) => node.value.length === 1 && REVOCATION_REASONS[name] === node.value[0]);
  if (node.tag !== TAG.ENUMERATED || reason === undefined) throw new DerError('reason code is unknown');
  return reason;
}

/** InvalidityDate of an entry (RFC 5280 5.3.2), always GeneralizedTime. */
export function writeInvalidityDate(since: Date): Bytes {
  return generalizedTime(since);
}

/** Reads InvalidityDate. Throws `DerError`. */
export function readInvalidityDate(value: Uint8Array): Date {
  return timeOf(readDer(value));
}

/** ExpiredCertsOnCRL (X.509 9.5.2.8): certificates that expired after this moment are not taken off the list. */
export function writeExpiredCertsOnCrl(since: Date): Bytes {
  return generalizedTime(since);
}

/**
 * IssuingDistributionPoint with a full name alone (RFC 5280 5.2.5): the list covers, for all reasons, the certificates
 * whose distribution point bears one of these addresses.
 */
export function writeIssuingDistributionPoint(urls: readonly string[]): Bytes {
  const fullName = element(contextConstructed(0), ...urls.map((url) => writeGeneralName('uri', url)));
  return sequence(element(contextConstructed(0), fullName));
}
