import { standingCode } from './certificate-standing.ts';
import type { CertificateStanding } from './certificate-standing.ts';
import type { ErrorCode } from './errors.ts';

/** What the owner may do with a certificate now: null = may be done, else why not and which way there is. */
export interface CertificateActs {
  renew: ErrorCode | null;
  revoke: ErrorCode | null;
}

/**
 * Renewal is there from the issue to the last moment and never vanishes near the end; afterwards the way is the counter.
 * What is on hold can still be given up for good. Does not look at who asks. @rule std1 p.3, reg p.8 C1
 */
export function certificateActs(standing: CertificateStanding): CertificateActs {
  const isOver = standing === 'revoked' || standing === 'expired';
  return { renew: standingCode(standing), revoke: isOver ? standingCode(standing) : null };
}
