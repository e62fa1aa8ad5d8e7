import type { Bytes } from '../bytes.ts';
import { unsignedInteger } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { element, integer } from '../der/write.ts';
import { PkiError } from '../errors.ts';

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
