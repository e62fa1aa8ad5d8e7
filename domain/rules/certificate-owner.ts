/** Whose certificate it is, and the order that it came from. */
export interface OwnedCertificate {
  iin?: string | null | undefined;
  /** Absent for a person who does not act in the name of an organisation. */
  bin?: string | null | undefined;
  requestId?: string | null | undefined;
}

/** Same IIN and same BIN. One without an IIN has no owner here. Does not look at the order. [D] */
export function isSameOwner(left: OwnedCertificate, right: OwnedCertificate): boolean {
  const isKnown = typeof left.iin === 'string' && left.iin !== '';
  return isKnown && left.iin === right.iin && (left.bin ?? null) === (right.bin ?? null);
}

/**
 * The pair of one order lies in one key file: who has that file must not be able to lift the hold of its half. Two
 * certificates whose orders are unknown count as of one. [D]
 */
export function isSameOrder(left: OwnedCertificate, right: OwnedCertificate): boolean {
  return (left.requestId ?? null) === (right.requestId ?? null);
}
