import type { RevocationReason } from '@kualik/pki/extensions/crl-extensions.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { addOutbox } from './outbox.repository.ts';

/** Reasons that a full revocation may carry (RFC 5280 5.3.1); holds are another act. */
export const ORDERED_REASONS = [
  'unspecified',
  'keyCompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'privilegeWithdrawn',
] as const satisfies readonly RevocationReason[];

export interface RevocationOrder {
  certificateId: string;
  reason: (typeof ORDERED_REASONS)[number];
  /** Id of the employee, SHA-256 of the certificate that signed for it, or 'system'. */
  requestedBy: string;
  /** The case that it belongs to; left out where there is none. */
  requestId?: string | null;
  /** Since when the key is thought to be known to others, when somebody said so (RFC 5280 5.3.2). */
  invalidSince?: Date;
  at: Date;
  /** Not before; `at` when left out. */
  availableAt?: Date;
}

/** Asks the signer to revoke, in the caller's transaction. The revocation counts from the moment that the signer's journal keeps. */
export async function orderRevocation(
  em: EntityManager,
  { certificateId, reason, requestedBy, requestId = null, invalidSince, ...times }: RevocationOrder,
): Promise<string> {
  const payload: Record<string, string> = { certificateId, reason, requestedBy };
  if (invalidSince !== undefined) payload['invalidSince'] = invalidSince.toISOString();
  return addOutbox(em, { queue: 'signing', kind: 'revoke', requestId, payload, ...times });
}
