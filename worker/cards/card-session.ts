import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { CardError, CardVerifyError } from './card-error.ts';
import { CARD_SLOTS, type CardUsage } from './card-port.ts';
import type { PinPrompt } from './case-desk.ts';
import type { ChipCard } from './chip-card.ts';
import { PIV_ALGORITHM, type PivAlgorithm } from './piv-objects.ts';

/** Bytes of the sentence that a key signs to show that it is on the card. */
const CHALLENGE_BYTES = 32;
const ALGORITHMS = Object.keys(PIV_ALGORITHM) as PivAlgorithm[];

/**
 * One card from its connection to its removal. The PIN is asked once, sent before each signature – 9C wants it so – and
 * forgotten with the session; one that was refused is never sent again. @rule reg p.9(6)
 */
export class CardSession {
  readonly card: ChipCard;
  readonly #prompt: PinPrompt;
  #pin: string | null = null;
  #isOpen = false;
  occupied: CardUsage[] | null = null;
  keysShown: boolean | null = null;

  constructor(card: ChipCard, prompt: PinPrompt) {
    this.card = card;
    this.#prompt = prompt;
  }

  /** Opens the card for writing, once. */
  async open(cardId: string): Promise<void> {
    if (this.#isOpen) return;
    await this.card.open(cardId);
    this.#isOpen = true;
  }

  async sign(usage: CardUsage, algorithm: PivAlgorithm, bytes: Uint8Array): Promise<Uint8Array> {
    await this.#verifyPin();
    return this.card.sign(CARD_SLOTS[usage], algorithm, bytes);
  }

  /** Whether the key of this public half is in its slot: it signs something new. */
  async showsKey(usage: CardUsage, algorithm: PivAlgorithm, spki: Uint8Array): Promise<boolean> {
    const challenge = randomBytes(CHALLENGE_BYTES);
    const signature = await this.#signatureOrNone(usage, algorithm, challenge);
    return signature !== null && isSignatureOf(spki, challenge, signature);
  }

  /** Whether anything is in the slot that a new key would destroy. */
  async isOccupied(usage: CardUsage): Promise<boolean> {
    if ((await this.card.readCertificate(CARD_SLOTS[usage])) !== null) return true;
    for (const algorithm of ALGORITHMS)
      if ((await this.#signatureOrNone(usage, algorithm, randomBytes(CHALLENGE_BYTES))) !== null) return true;
    return false;
  }

  async #signatureOrNone(usage: CardUsage, algorithm: PivAlgorithm, bytes: Uint8Array): Promise<Uint8Array | null> {
    try {
      return await this.sign(usage, algorithm, bytes);
    } catch (error) {
      if (error instanceof CardError && error.code === 'CARD_KEY_MISSING') return null;
      throw error;
    }
  }

  async #verifyPin(): Promise<void> {
    const pin = this.#pin ?? (await this.#askPin());
    this.#pin = null;
    await this.card.verifyPin(pin);
    this.#pin = pin;
  }

  async #askPin(): Promise<string> {
    const triesLeft = await this.card.pinTriesLeft();
    if (triesLeft === 0) throw new CardVerifyError('CARD_PIN_BLOCKED', 0);
    const pin = await this.#prompt.askPin({ triesLeft });
    if (pin === null) throw new CardVerifyError('CARD_PIN_NEEDED', triesLeft);
    return pin;
  }
}

/** PKCS#1 v1.5 or ECDSA in DER, both over SHA-256. */
export function isSignatureOf(spki: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  return verify('sha256', bytes, key, signature);
}
