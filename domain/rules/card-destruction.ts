import { canonicalBytes, parseCanonical } from './canonical-document.ts';

export const CARD_DESTRUCTION_TYPE = 'kualik/card-destruction/1';

/** What an operator signs before new keys take the place of those on a card. */
export interface CardDestructionDocument {
  type: typeof CARD_DESTRUCTION_TYPE;
  requestId: string;
  /** GUID of the card and the number of its chip, where it tells one. */
  cardId: string;
  serial: string | null;
  /** Which keys go. */
  usages: ('sign' | 'auth')[];
  /** SHA-256 of the certificates that go with them; nobody can use those any more. */
  certificatesSha256: string[];
}

/** Canonical bytes to be signed. Does not look at the card. @rule reg p.9(6) */
export function buildCardDestruction(facts: Omit<CardDestructionDocument, 'type'>): Uint8Array<ArrayBuffer> {
  return canonicalBytes<CardDestructionDocument>({ ...facts, type: CARD_DESTRUCTION_TYPE });
}

/** True for the canonical bytes of such a document. Does not look at its members: they are compared as bytes. @rule reg p.9(6) */
export function isCardDestruction(bytes: Uint8Array): boolean {
  const value = parseCanonical(bytes);
  return typeof value === 'object' && value !== null && Reflect.get(value, 'type') === CARD_DESTRUCTION_TYPE;
}
