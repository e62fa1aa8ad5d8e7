import type { CardSlot } from './card-port.ts';
import type { PivAlgorithm } from './piv-objects.ts';

/** What tells a card from every other. A blank card has no id yet; some makers tell no number. */
export interface ChipIdentity {
  /** GUID of the card holder unique identifier (CHUID), 32 hexadecimal digits. */
  readonly cardId: string | null;
  readonly serial: string | null;
}

export interface ChipKey {
  readonly algorithm: PivAlgorithm;
  /** Public half, SPKI in DER. */
  readonly spki: Uint8Array;
}

/**
 * A connected card as personalisation needs it; another family of cards is another implementation. Every method may end
 * with a `CardError` of its stage, after which the connection is worth nothing.
 */
export interface ChipCard {
  identify(): Promise<ChipIdentity>;
  /** Opens the card for writing; a blank one becomes this card, a factory key goes. */
  open(cardId: string): Promise<void>;
  /** Wrong PINs that are left; costs none. Null = the card says it is verified. */
  pinTriesLeft(): Promise<number | null>;
  verifyPin(pin: string): Promise<void>;
  unblockPin(puk: string, nextPin: string): Promise<void>;
  /** Makes a key by the first of these algorithms that the card knows, over whatever was there. */
  generateKey(slot: CardSlot, algorithms: readonly PivAlgorithm[]): Promise<ChipKey>;
  sign(slot: CardSlot, algorithm: PivAlgorithm, bytes: Uint8Array): Promise<Uint8Array>;
  readCertificate(slot: CardSlot): Promise<Uint8Array | null>;
  writeCertificate(slot: CardSlot, der: Uint8Array): Promise<void>;
  clearCertificate(slot: CardSlot): Promise<void>;
  disconnect(): Promise<void>;
}

/** A reader of the station. */
export interface ChipReader {
  connect(): Promise<ChipCard>;
}
