import { canonicalBytes } from './canonical-document.ts';

/** An install link is good for this long; then, or when it was used, a new one is made. Our choice. @rule reg p.6(11) */
export const INSTALL_LINK_DAYS = 30;

const DAY_MS = 86_400_000;

/** When a link made now ends. Does not look at whether there is something to install. @rule reg p.6(11) */
export function installLinkExpiry(now: Date): Date {
  return new Date(now.getTime() + INSTALL_LINK_DAYS * DAY_MS);
}

/** The install page with its secret after `#`, where neither mail scanners nor server logs see it. @rule reg p.6(11) */
export function installUrl(publicUrl: string, secret: string): string {
  return `${publicUrl.replace(/\/$/, '')}/install#${secret}`;
}

export const INSTALL_PROOF_TYPE = 'kualik/install/1';

/**
 * Canonical bytes a holder signs with an ordered key to get a new link. No other operation accepts this type.
 * Does not check number or nonce.
 */
export function installProofDocument(number: string, nonce: string): Uint8Array<ArrayBuffer> {
  return canonicalBytes({ type: INSTALL_PROOF_TYPE, number, nonce });
}
