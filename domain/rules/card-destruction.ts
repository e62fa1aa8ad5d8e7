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

/** Reads the signed bytes back; null for anything else. Does not look at the signature. @rule reg p.9(6) */
export function parseCardDestruction(bytes: Uint8Array): CardDestructionDocument | null {
  const value = parseCanonical(bytes) as Partial<CardDestructionDocument> | null;
  if (value?.type !== CARD_DESTRUCTION_TYPE) return null;
  const lists = [value.usages, value.certificatesSha256];
  const areLists = lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string'));
  const isWhole = typeof value.requestId === 'string' && typeof value.cardId === 'string' && areLists;
  return isWhole ? (value as CardDestructionDocument) : null;
}
