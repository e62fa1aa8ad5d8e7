import { createHash } from 'node:crypto';
import { bytesOfDigestInfo } from '../keys/pkcs11-formats.ts';
import { type CommandApdu, type ResponseApdu, SHORT_ANSWER, STATUS_OK } from './apdu.ts';
import { readInside, readTlvs, tagOctets, tlv, TlvError, valueOf } from './ber-tlv.ts';
import { CardChannel, type ExchangeObserver, type Transmit } from './card-channel.ts';
import { CardTransmitError } from './card-error.ts';
import type { CardSlot } from './card-port.ts';
import { authenticateMutually, authenticateSingly, type ManagementKey } from './piv-management.ts';
import {
  CERTIFICATE_OBJECT,
  type Chuid,
  decodeCertificateObject,
  decodeChuid,
  encodeCertificateObject,
  encodeChuid,
  padForRsa,
  PIV_ALGORITHM,
  PIV_OBJECT,
  type PivAlgorithm,
  spkiOfGenerated,
} from './piv-objects.ts';
import { padCode } from './piv-codes.ts';
import { errorOfStatus, type Reference, triesLeftOf, verifyErrorOf } from './status-words.ts';

/** Application identifier of PIV, its version left open (NIST SP 800-73-4 part 1, 2.2). */
const PIV_AID = Uint8Array.from([0xa0, 0x00, 0x00, 0x03, 0x08, 0x00, 0x00, 0x10, 0x00]);
/** Key references (SP 800-73-4 part 1, table 4b). */
const REFERENCE_ID = { PIN: 0x80, PUK: 0x81 } as const satisfies Record<Reference, number>;
const RSA_OCTETS = 256;
const NOT_FOUND = 0x6a82;

/**
 * A card with the PIV application (NIST SP 800-73-4 part 2). Every method ends with a `CardError` of its stage. What a
 * person types – PIN, PUK – goes into one command, is never tried again by itself and stands in no error.
 */
export class PivCard {
  readonly #channel: CardChannel;

  private constructor(channel: CardChannel) {
    this.#channel = channel;
  }

  /** For the commands that a maker adds to the standard (`piv-maker.ts`). */
  get channel(): CardChannel {
    return this.#channel;
  }

  /** Chooses the application; everything verified before is forgotten by the card (SP 800-73-4 part 2, 3.1.1). */
  static async select(transmit: Transmit, observe?: ExchangeObserver): Promise<PivCard> {
    const channel = new CardChannel(transmit, observe);
    const command = { cla: 0x00, ins: 0xa4, p1: 0x04, p2: 0x00, data: PIV_AID, expected: SHORT_ANSWER };
    const { status } = await channel.send(command);
    if (status !== STATUS_OK) throw errorOfStatus('connect', status);
    return new PivCard(channel);
  }

  /** How many wrong tries the PIN has left; null when it is verified already. Costs no try (part 2, 3.2.1). */
  async pinTriesLeft(): Promise<number | null> {
    const { status } = await this.#send(0x20, 0x00, REFERENCE_ID.PIN);
    if (status === STATUS_OK) return null;
    const triesLeft = triesLeftOf(status);
    if (triesLeft === null) throw verifyErrorOf('PIN', status);
    return triesLeft;
  }

  /** VERIFY (part 2, 3.2.1). A PIN that cannot be one costs no try: it is not sent. */
  async verifyPin(pin: string): Promise<void> {
    await this.#sendCodes('PIN', 0x20, REFERENCE_ID.PIN, padCode('PIN', pin));
  }

  /** CHANGE REFERENCE DATA (part 2, 3.2.2): the person knows the old code. A wrong one costs a try. */
  async changeCode(reference: Reference, old: string, next: string): Promise<void> {
    await this.#sendCodes(reference, 0x24, REFERENCE_ID[reference], padCode(reference, old), padCode(reference, next));
  }

  /** RESET RETRY COUNTER (part 2, 3.2.3): a blocked PIN gives way to a new one. A wrong PUK costs a try of the PUK. */
  async unblockPin(puk: string, nextPin: string): Promise<void> {
    await this.#sendCodes('PUK', 0x2c, REFERENCE_ID.PIN, padCode('PUK', puk), padCode('PIN', nextPin));
  }

  /** Opens the card for writing; the card proves itself, too. */
  async authenticate(key: ManagementKey): Promise<void> {
    await this.#reading(() => authenticateMutually(this.#channel, key));
  }

  /** Opens a card for writing that cannot prove itself. */
  async authenticateSingly(key: ManagementKey): Promise<void> {
    await this.#reading(() => authenticateSingly(this.#channel, key));
  }

  /** GENERATE ASYMMETRIC KEY PAIR (part 2, 3.3.2): over whatever key was there. Gives its public half (SPKI, DER). */
  async generateKey(slot: CardSlot, algorithm: PivAlgorithm): Promise<Uint8Array> {
    const template = tlv(0xac, tlv(0x80, Uint8Array.of(PIV_ALGORITHM[algorithm])));
    const { data, status } = await this.#send(0x47, 0x00, slotNumber(slot), template, SHORT_ANSWER);
    if (status !== STATUS_OK) throw errorOfStatus('generate', status);
    return this.#reading(() => spkiOfGenerated(algorithm, data));
  }

  /**
   * GENERAL AUTHENTICATE (part 2, 3.2.4 and A.4): RSA by PKCS#1 v1.5, P-256 by ECDSA, both over SHA-256. The PIN must have
   * been verified; for 9C right before each signature.
   */
  async sign(slot: CardSlot, algorithm: PivAlgorithm, bytes: Uint8Array): Promise<Uint8Array> {
    const digest = createHash('sha256').update(bytes).digest();
    const input = algorithm === 'P-256' ? digest : padForRsa(bytesOfDigestInfo(digest), RSA_OCTETS);
    const template = tlv(0x7c, tlv(0x82), tlv(0x81, input));
    const answer = await this.#send(0x87, PIV_ALGORITHM[algorithm], slotNumber(slot), template, SHORT_ANSWER);
    if (answer.status !== STATUS_OK) throw errorOfStatus('sign', answer.status);
    return this.#reading(() => {
      const signature = valueOf(readInside(answer.data, 0x7c), 0x82);
      if (signature === undefined) throw new TlvError('the answer has no signature');
      return Uint8Array.from(signature);
    });
  }

  /** Null when the slot holds no certificate. */
  async readCertificate(slot: CardSlot): Promise<Uint8Array | null> {
    const content = await this.#readObject(CERTIFICATE_OBJECT[slot]);
    return content === null ? null : this.#reading(() => decodeCertificateObject(content));
  }

  async writeCertificate(slot: CardSlot, der: Uint8Array): Promise<void> {
    await this.#writeObject(CERTIFICATE_OBJECT[slot], encodeCertificateObject(der));
  }

  /** The slot holds no certificate any more; whatever key is in it stays (part 1, 4.3: an empty container). */
  async clearCertificate(slot: CardSlot): Promise<void> {
    await this.#writeObject(CERTIFICATE_OBJECT[slot], new Uint8Array());
  }

  /** What tells this card from every other; null on a blank card. */
  async readChuid(): Promise<Chuid | null> {
    const content = await this.#readObject(PIV_OBJECT.chuid);
    return content === null || content.length === 0 ? null : this.#reading(() => decodeChuid(content));
  }

  async writeChuid(chuid: Chuid): Promise<void> {
    await this.#writeObject(PIV_OBJECT.chuid, encodeChuid(chuid));
  }

  /** GET DATA (part 2, 3.1.2): content of a container, null when there is none. */
  async #readObject(tag: number): Promise<Uint8Array | null> {
    const { data, status } = await this.#send(0xcb, 0x3f, 0xff, tlv(0x5c, tagOctets(tag)), SHORT_ANSWER);
    if (status === NOT_FOUND) return null;
    if (status !== STATUS_OK) throw errorOfStatus('read', status);
    return this.#reading(() => valueOf(readTlvs(data), 0x53) ?? null);
  }

  /** PUT DATA (part 2, 3.3.1): over whatever was there. */
  async #writeObject(tag: number, content: Uint8Array): Promise<void> {
    const data = Buffer.concat([tlv(0x5c, tagOctets(tag)), tlv(0x53, content)]);
    const { status } = await this.#send(0xdb, 0x3f, 0xff, data);
    if (status !== STATUS_OK) throw errorOfStatus('write', status);
  }

  async #sendCodes(reference: Reference, ins: number, p2: number, ...codes: Uint8Array[]): Promise<void> {
    const { status } = await this.#send(ins, 0x00, p2, Buffer.concat(codes));
    if (status !== STATUS_OK) throw verifyErrorOf(reference, status);
  }

  #send(ins: number, p1: number, p2: number, data?: Uint8Array, expected?: number): Promise<ResponseApdu> {
    const command: CommandApdu = { cla: 0x00, ins, p1, p2 };
    return this.#channel.send({
      ...command,
      ...(data === undefined ? {} : { data }),
      ...(expected === undefined ? {} : { expected }),
    });
  }

  /** A card whose answer has another form than the standard says did not do what was asked, as far as anybody knows. */
  async #reading<T>(read: () => T | Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof TlvError) throw new CardTransmitError('CARD_ANSWER_UNEXPECTED', { cause: error });
      throw error;
    }
  }
}

function slotNumber(slot: CardSlot): number {
  return Number.parseInt(slot, 16);
}
