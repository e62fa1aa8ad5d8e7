import type { ErrorCode } from './errors.ts';

/** What is known of a certificate besides its bytes. A revocation counts from its moment, published or not. */
export interface StandingFacts {
  notBefore: Date;
  notAfter: Date;
  revokedAt: Date | null;
  heldSince: Date | null;
}

export type CertificateStanding = 'valid' | 'not_yet_valid' | 'expired' | 'held' | 'revoked';

/**
 * How a certificate stands at a moment. What can't change any more comes first: a revoked one stays revoked, an expired one
 * is not told as held. Does not look at chain, usage or holder. @rule reg p.7 T1c, reg p.8 C1
 */
export function certificateStanding(facts: StandingFacts, now: Date): CertificateStanding {
  const { notBefore, notAfter, revokedAt, heldSince } = facts;
  if (revokedAt !== null && revokedAt <= now) return 'revoked';
  if (now > notAfter) return 'expired';
  if (heldSince !== null && heldSince <= now) return 'held';
  return now < notBefore ? 'not_yet_valid' : 'valid';
}

/** The refusal of each standing that can't sign or sign in; its text tells the way out. */
const CODE_OF_STANDING = {
  revoked: 'CERTIFICATE_REVOKED',
  expired: 'CERTIFICATE_EXPIRED',
  held: 'CERTIFICATE_HELD',
  not_yet_valid: 'CERTIFICATE_NOT_YET_VALID',
} as const satisfies Record<Exclude<CertificateStanding, 'valid'>, ErrorCode>;

/** Why a certificate can't be used, with the way out in its text; null when it can. @rule std1 p.3 */
export function standingCode(standing: CertificateStanding): ErrorCode | null {
  return standing === 'valid' ? null : CODE_OF_STANDING[standing];
}
