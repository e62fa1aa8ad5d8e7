import {
  ApduError,
  type CommandApdu,
  encodeResponse,
  isChained,
  parseCommand,
  type ResponseApdu,
  SHORT_ANSWER,
  STATUS_OK,
} from '../../../worker/cards/apdu.ts';
import { readInside, readTlvs, tlv, TlvError, valueOf } from '../../../worker/cards/ber-tlv.ts';
import { type CardFault, CardPulled } from './card-faults.ts';
import { ManagementProof } from './piv-authentication.ts';
import { CodeCounter } from './piv-codes.ts';
import { EMPTY, numberOf, refusal, success } from './piv-answers.ts';
import { makeSlotKey, type SlotKey } from './piv-slots.ts';

export interface SimulatedCard {
  pin: string;
  puk: string;
  managementAlgorithm: number;
  managementKey: Uint8Array;
  /** Number of the chip. */
  serial: Uint8Array;
}

/** What every tool knows: the card as a factory leaves it. */
export const FACTORY_CARD: SimulatedCard = {
  pin: '123456',
  puk: '12345678',
  managementAlgorithm: 0x03,
  managementKey: Buffer.from('010203040506070801020304050607080102030405060708', 'hex'),
  serial: Uint8Array.of(0, 0x4b, 0x2f, 0x11),
};

const AID = Buffer.from('a000000308000010000100', 'hex');
/** Tags of objects: certificates of 9A and 9C and the CHUID are free to read, so is all this card holds. */
const DISCOVERY = tlv(0x7e, tlv(0x4f, AID), tlv(0x5f2f, Uint8Array.of(0x40, 0x00)));
const DISCOVERY_TAG = 0x7e;
const TRIES = 3;
/** Version that the tools of one maker ask for: one whose card takes plain PIV and nothing newer. */
const TOOL_VERSION = Uint8Array.of(5, 2, 4);

/**
 * A chip card with the PIV application, as a function from command to answer (NIST SP 800-73-4 part 2). Programs of others
 * judge it in the tests before the project's own code may. A double for tests: its keys lie in plain memory.
 */
export class PivSimulator {
  readonly #pin: CodeCounter;
  readonly #puk: CodeCounter;
  readonly #management: ManagementProof;
  readonly #objects = new Map<number, Uint8Array>();
  readonly #keys = new Map<number, SlotKey>();
  readonly #serial: Uint8Array;
  #isPinVerified = false;
  /** A signature in 9C wants the PIN as the command right before it. */
  #isPinFresh = false;
  #chain: Uint8Array[] = [];
  #waiting: Uint8Array = EMPTY;
  #fault: CardFault | null = null;
  #commands = 0;

  constructor(card: SimulatedCard = FACTORY_CARD) {
    this.#pin = new CodeCounter(card.pin, TRIES);
    this.#puk = new CodeCounter(card.puk, TRIES);
    this.#serial = card.serial;
    this.#management = new ManagementProof(card.managementAlgorithm, card.managementKey);
  }

  /** Power off and on: what was verified and what was half sent is forgotten, the memory stays. */
  reset(): void {
    this.#isPinVerified = false;
    this.#isPinFresh = false;
    this.#management.forget();
    this.#chain = [];
    this.#waiting = EMPTY;
  }

  /** The card is pulled out once, at the n-th command from now. */
  failAt(fault: CardFault): void {
    this.#fault = fault;
    this.#commands = 0;
  }

  /** Octets of a command in, octets of the answer out. Throws `CardPulled` when the fault comes due. */
  answer(octets: Uint8Array): Uint8Array {
    this.#commands += 1;
    this.#pullIfDue('before');
    const answer = encodeResponse(this.#respond(octets));
    this.#pullIfDue('after');
    return answer;
  }

  #pullIfDue(moment: CardFault['moment']): void {
    if (this.#fault?.moment !== moment || this.#fault.nth !== this.#commands) return;
    this.#fault = null;
    this.reset();
    throw new CardPulled();
  }

  #respond(octets: Uint8Array): ResponseApdu {
    try {
      const command = parseCommand(octets);
      if (command.ins === 0xc0) return this.#nextPiece(command.expected);
      this.#waiting = EMPTY;
      return this.#gather(command);
    } catch (error) {
      if (error instanceof ApduError) return refusal(0x6700);
      if (error instanceof TlvError || error instanceof RangeError) return refusal(0x6a80);
      throw error;
    }
  }

  /** Pieces of a chained command are kept until the last one comes. */
  #gather(command: CommandApdu): ResponseApdu {
    this.#chain.push(Uint8Array.from(command.data ?? EMPTY));
    if (isChained(command)) return refusal(STATUS_OK);
    const data = Buffer.concat(this.#chain);
    this.#chain = [];
    const wasFresh = this.#isPinFresh;
    this.#isPinFresh = false;
    const { data: answer, status } = this.#perform(command, data, wasFresh);
    if (status !== STATUS_OK) return refusal(status);
    this.#waiting = answer;
    return this.#nextPiece(command.expected);
  }

  #nextPiece(expected = SHORT_ANSWER): ResponseApdu {
    const data = this.#waiting.subarray(0, expected);
    this.#waiting = this.#waiting.subarray(expected);
    const { length } = this.#waiting;
    return { data, status: length === 0 ? STATUS_OK : 0x6100 + (length >= SHORT_ANSWER ? 0 : length) };
  }

  #perform({ ins, p1, p2 }: CommandApdu, data: Uint8Array, wasFresh: boolean): ResponseApdu {
    switch (ins) {
      case 0xa4:
        return this.#select(data);
      case 0x20:
        return this.#verify(p2, data);
      case 0x24:
        return this.#change(p2, data);
      case 0x2c:
        return this.#unblock(data);
      case 0x47:
        return this.#generate(p2, data);
      case 0x87:
        return p2 === 0x9b ? this.#proveManagement(p1, data) : this.#sign(p1, p2, data, wasFresh);
      case 0xcb:
        return this.#getData(data);
      case 0xdb:
        return this.#putData(data);
      case 0xf8:
        return success(this.#serial);
      case 0xfd:
        return success(TOOL_VERSION);
      case 0xff:
        return this.#replaceManagementKey(data);
      default:
        return refusal(0x6d00);
    }
  }

  #select(aid: Uint8Array): ResponseApdu {
    if (aid.length === 0 || Buffer.compare(AID.subarray(0, aid.length), aid) !== 0) return refusal(0x6a82);
    this.reset();
    return success(tlv(0x61, tlv(0x4f, AID.subarray(5)), tlv(0x79, tlv(0x4f, AID.subarray(0, 5)))));
  }

  #verify(reference: number, code: Uint8Array): ResponseApdu {
    if (reference !== 0x80) return refusal(0x6a88);
    if (code.length === 0) return this.#isPinVerified ? success() : refusal(this.#pin.refusal);
    if (code.length !== 8) return refusal(0x6a80);
    this.#isPinVerified = this.#pin.compare(code);
    this.#isPinFresh = this.#isPinVerified;
    return this.#isPinVerified ? success() : refusal(this.#pin.refusal);
  }

  #change(reference: number, codes: Uint8Array): ResponseApdu {
    const counter = reference === 0x81 ? this.#puk : this.#pin;
    if (codes.length !== 16) return refusal(0x6a80);
    if (!counter.compare(codes.subarray(0, 8))) return refusal(counter.refusal);
    counter.replace(codes.subarray(8));
    return success();
  }

  #unblock(codes: Uint8Array): ResponseApdu {
    if (codes.length !== 16) return refusal(0x6a80);
    if (!this.#puk.compare(codes.subarray(0, 8))) return refusal(this.#puk.refusal);
    this.#pin.replace(codes.subarray(8));
    this.#isPinVerified = false;
    return success();
  }

  #generate(slot: number, data: Uint8Array): ResponseApdu {
    if (!this.#management.isProved) return refusal(0x6982);
    const key = makeSlotKey(valueOf(readInside(data, 0xac), 0x80)?.[0] ?? 0);
    if (key === null) return refusal(0x6a80);
    this.#keys.set(slot, key);
    return success(key.publicHalf);
  }

  #proveManagement(algorithm: number, data: Uint8Array): ResponseApdu {
    if (algorithm !== this.#management.algorithm) return refusal(0x6a86);
    const answer = this.#management.step(readInside(data, 0x7c));
    if (answer === null) return refusal(0x6982);
    return success(answer.length === 0 ? EMPTY : tlv(0x7c, answer));
  }

  #sign(algorithm: number, slot: number, data: Uint8Array, wasFresh: boolean): ResponseApdu {
    const key = this.#keys.get(slot);
    if (key?.algorithm !== algorithm) return refusal(0x6a80);
    if (slot === 0x9c ? !wasFresh : !this.#isPinVerified) return refusal(0x6982);
    const input = valueOf(readInside(data, 0x7c), 0x81);
    return input === undefined ? refusal(0x6a80) : success(tlv(0x7c, tlv(0x82, key.sign(input))));
  }

  #getData(data: Uint8Array): ResponseApdu {
    const tag = numberOf(valueOf(readTlvs(data), 0x5c));
    if (tag === DISCOVERY_TAG) return success(DISCOVERY);
    const content = this.#objects.get(tag);
    return content === undefined ? refusal(0x6a82) : success(tlv(0x53, content));
  }

  #putData(data: Uint8Array): ResponseApdu {
    if (!this.#management.isProved) return refusal(0x6982);
    const objects = readTlvs(data);
    const content = valueOf(objects, 0x53);
    if (content === undefined) return refusal(0x6a80);
    const tag = numberOf(valueOf(objects, 0x5c));
    if (content.length === 0) this.#objects.delete(tag);
    else this.#objects.set(tag, Uint8Array.from(content));
    return success();
  }

  /** Not of the standard: how the tools of one maker set the key (algorithm, slot, length, key). */
  #replaceManagementKey(data: Uint8Array): ResponseApdu {
    if (!this.#management.isProved) return refusal(0x6982);
    const [algorithm = 0, , length = 0] = data;
    const isTaken = this.#management.replace(algorithm, data.subarray(3, 3 + length));
    return isTaken ? success() : refusal(0x6a80);
  }
}
