import { canonicalBytes } from './canonical-document.ts';

export const EMAIL_PROOF_TYPE = 'kualik/email/1';

/**
 * Canonical bytes that a first-time applicant signs with an ordered key to correct his address: number, nonce and the new
 * address are bound together. No other operation accepts this type. Does not check the members. @rule reg p.6(5)
 */
export function emailProofDocument(number: string, nonce: string, email: string): Uint8Array<ArrayBuffer> {
  return canonicalBytes({ type: EMAIL_PROOF_TYPE, number, nonce, email });
}
