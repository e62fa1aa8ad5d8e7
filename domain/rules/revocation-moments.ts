import type { ErrorCode } from './errors.ts';
import type { HolderReasonId } from './revocation-reasons.ts';

/** Moments that an order of revocation may name, as they stand in what is signed (UTC with milliseconds). */
export interface RevocationMoments {
  /** When the certificates are to be revoked; absent = at once. */
  effectiveAt?: string;
  /** Since when the key is thought to be known to others (RFC 5280 5.3.2). */
  invalidityDate?: string;
}

/** Validity of a certificate that is to be revoked. */
export interface Validity {
  notBefore: Date;
  notAfter: Date;
}

/** The moments of an input that were given, ready for a signed document. */
export function momentsOf(given: {
  effectiveAt?: Date | null | undefined;
  invalidityDate?: Date | null | undefined;
}): RevocationMoments {
  const { effectiveAt, invalidityDate } = given;
  return {
    ...(effectiveAt ? { effectiveAt: effectiveAt.toISOString() } : {}),
    ...(invalidityDate ? { invalidityDate: invalidityDate.toISOString() } : {}),
  };
}

/** True when a document names no moments, or real ones in the one form that counts. */
export function areMoments({ effectiveAt, invalidityDate }: Partial<Record<string, unknown>>): boolean {
  return [effectiveAt, invalidityDate].every((value) => value === undefined || isMoment(value));
}

function isMoment(value: unknown): boolean {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

/**
 * Whether the moments make sense for these certificates as of the order: a later revocation lies ahead and within the validity of
 * each, and never waits with a key that others may know; a date of invalidity is said of such a key alone, is not ahead
 * and not before any of them began. The acts name no bounds: they are our choice. @rule reg t.3 a.4
 */
export function judgeMoments(
  { reason, effectiveAt, invalidityDate }: RevocationMoments & { reason: HolderReasonId },
  certificates: readonly Validity[],
  orderedAt: Date,
): ErrorCode | null {
  if (effectiveAt !== undefined) {
    const moment = new Date(effectiveAt);
    if (reason === 'keyCompromise') return 'REVOCATION_MOMENT_COMPROMISED';
    if (moment <= orderedAt) return 'REVOCATION_MOMENT_PAST';
    if (certificates.some(({ notAfter }) => moment > notAfter)) return 'REVOCATION_MOMENT_TOO_LATE';
  }
  if (invalidityDate === undefined) return null;
  const since = new Date(invalidityDate);
  if (reason !== 'keyCompromise') return 'INVALIDITY_DATE_REASON';
  if (since > orderedAt) return 'INVALIDITY_DATE_AHEAD';
  return certificates.some(({ notBefore }) => since < notBefore) ? 'INVALIDITY_DATE_TOO_EARLY' : null;
}
