import { createPublicKey, generateKeyPair, type KeyObject, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { CardConnectError, CardTransmitError, CardVerifyError, CardWriteError } from './card-error.ts';
import type { Card, CardPort, CardSlot } from './card-port.ts';

const makeKeyPair = promisify(generateKeyPair);
/** Profiles of the pair take RSA of 2048 bits. */
const KEY_BITS = 2048;
/** As on the cards in use: three wrong tries block the PIN. */
const PIN_TRIES = 3;

export type CardOperation = Exclude<keyof Card, 'cardId' | 'disconnect'>;

/** What goes wrong, once: at which operation (counted from 1), and whether its effect still took place. */
export interface CardFault {
  operation: CardOperation;
  nth?: number;
  moment: 'before' | 'after';
  /** The card is pulled out; or the write is not made and the card says so; or another byte lands on the card. */
  what: 'pulled' | 'write-refused' | 'byte-changed';
}

interface Slot {
  key?: KeyObject;
  certificate?: Uint8Array;
}

/** A chip card in memory, for tests and demonstrations. Speaks the port of a real reader and can be made to fail. */
export class SoftCard implements CardPort {
  readonly cardId: string;
  readonly #pin: string;
  readonly #slots = new Map<CardSlot, Slot>();
  #triesLeft = PIN_TRIES;
  #isInserted = true;
  #fault: CardFault | null = null;
  #count = 0;

  constructor(wish: { pin: string; cardId?: string }) {
    this.#pin = wish.pin;
    this.cardId = wish.cardId ?? randomBytes(16).toString('hex');
  }

  /** The next fault; it happens once. */
  failAt(fault: CardFault): void {
    this.#fault = fault;
    this.#count = 0;
  }

  pull(): void {
    this.#isInserted = false;
  }

  insert(): void {
    this.#isInserted = true;
  }

  /** Every key and certificate is gone, as after a reset of the chip. */
  erase(): void {
    this.#slots.clear();
  }

  async connect(): Promise<Card> {
    if (!this.#isInserted) throw new CardConnectError('CARD_ABSENT');
    let isVerified = false;
    const needsPin = (): void => {
      if (!isVerified) throw new CardVerifyError('CARD_PIN_WRONG', this.#triesLeft);
    };
    return {
      cardId: this.cardId,
      verifyPin: (pin) =>
        this.#run('verifyPin', async () => {
          this.#comparePin(pin);
          isVerified = true;
        }),
      generateKey: (slot) => this.#run('generateKey', () => this.#generate(slot)),
      sign: (slot, bytes) =>
        this.#run('sign', async () => {
          needsPin();
          return new Uint8Array(sign('sha256', bytes, this.#keyOf(slot)));
        }),
      writeCertificate: (slot, der) => this.#run('writeCertificate', async () => this.#write(slot, der)),
      readCertificate: (slot) => this.#run('readCertificate', async () => this.#slots.get(slot)?.certificate ?? null),
      disconnect: async () => undefined,
    };
  }

  #comparePin(pin: string): void {
    if (this.#triesLeft === 0) throw new CardVerifyError('CARD_PIN_BLOCKED', 0);
    if (pin !== this.#pin) {
      this.#triesLeft -= 1;
      throw new CardVerifyError(this.#triesLeft === 0 ? 'CARD_PIN_BLOCKED' : 'CARD_PIN_WRONG', this.#triesLeft);
    }
    this.#triesLeft = PIN_TRIES;
  }

  async #generate(slot: CardSlot): Promise<Uint8Array> {
    const { privateKey } = await makeKeyPair('rsa', { modulusLength: KEY_BITS });
    this.#slots.set(slot, { key: privateKey });
    return new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }));
  }

  #keyOf(slot: CardSlot): KeyObject {
    const key = this.#slots.get(slot)?.key;
    if (key === undefined) throw new CardWriteError('CARD_KEY_MISSING');
    return key;
  }

  #write(slot: CardSlot, der: Uint8Array): void {
    const { what } = this.#takeFault('write-refused', 'byte-changed') ?? {};
    if (what === 'write-refused') throw new CardWriteError('CARD_WRITE_FAILED');
    const certificate = Uint8Array.from(der);
    const last = certificate.length - 1;
    if (what === 'byte-changed') certificate[last] = (certificate[last] ?? 0) ^ 1;
    this.#slots.set(slot, { ...this.#slots.get(slot), certificate });
  }

  async #run<T>(operation: CardOperation, act: () => Promise<T>): Promise<T> {
    if (this.#fault?.operation === operation) this.#count += 1;
    this.#pullIfDue('before', operation);
    if (!this.#isInserted) throw new CardTransmitError('CARD_REMOVED');
    const result = await act();
    this.#pullIfDue('after', operation);
    if (!this.#isInserted) throw new CardTransmitError('CARD_REMOVED');
    return result;
  }

  #pullIfDue(moment: CardFault['moment'], operation: CardOperation): void {
    if (this.#fault?.moment !== moment || this.#fault.operation !== operation) return;
    if (this.#takeFault('pulled') !== null) this.pull();
  }

  #takeFault(...kinds: CardFault['what'][]): CardFault | null {
    const fault = this.#fault;
    if (fault === null || !kinds.includes(fault.what) || this.#count !== (fault.nth ?? 1)) return null;
    this.#fault = null;
    return fault;
  }
}
