/** Places of the two keys on the card, as PIV numbers them: 9A authenticates, 9C signs (NIST SP 800-73-4 part 1). */
export const CARD_SLOTS = { sign: '9C', auth: '9A' } as const;
export type CardUsage = keyof typeof CARD_SLOTS;
export type CardSlot = (typeof CARD_SLOTS)[CardUsage];

/** What tells one card from every other. */
export interface CardIdentity {
  /** GUID of the card holder unique identifier (CHUID), 32 hexadecimal digits. */
  cardId: string;
}

/**
 * One connected card. Private keys are made inside and never leave it; the PIN goes from the keyboard of the workplace
 * to the card and nowhere else. Every method may end with a `CardError` of its stage. @rule reg p.9(6), p.9(10)
 */
export interface Card extends CardIdentity {
  verifyPin(pin: string): Promise<void>;
  /** Makes a key in the slot, over whatever was there; gives its public half (SPKI, DER). */
  generateKey(slot: CardSlot): Promise<Uint8Array>;
  /** PKCS#1 v1.5 over SHA-256. The PIN must have been verified in this connection. */
  sign(slot: CardSlot, bytes: Uint8Array): Promise<Uint8Array>;
  writeCertificate(slot: CardSlot, der: Uint8Array): Promise<void>;
  /** Null when the slot holds no certificate. */
  readCertificate(slot: CardSlot): Promise<Uint8Array | null>;
  disconnect(): Promise<void>;
}

/** The reader of a workplace. */
export interface CardPort {
  connect(): Promise<Card>;
}
