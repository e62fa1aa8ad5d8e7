import { concatBytes } from '@kualik/pki/bytes.ts';
import {
  ApduError,
  chainOf,
  type CommandApdu,
  correctedLength,
  encodeCommand,
  getResponse,
  parseResponse,
  type ResponseApdu,
  STATUS_OK,
  waitingBytes,
} from './apdu.ts';
import { CardError, CardTransmitError } from './card-error.ts';

/** The way to a card: octets of a command in, octets of its answer out. Throws when the card is away. */
export type Transmit = (command: Uint8Array) => Promise<Uint8Array>;

/** What may be known of an exchange: never a byte of its data – that may be a PIN, and certificates hold an IIN. */
export interface Exchange {
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly sent: number;
  readonly received: number;
  readonly status: number;
}

export type ExchangeObserver = (exchange: Exchange) => void;

/** VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER: what a reader says of them may quote the PIN, so it goes nowhere. */
const SECRET_INS: ReadonlySet<number> = new Set([0x20, 0x24, 0x2c]);

/** Our own bound: the biggest object of PIV fits into 16 answers, a card that goes on has lost its way. */
const MAX_ANSWERS = 64;

/** Speaks with one card, one command at a time: chains what is long and collects what comes in pieces. */
export class CardChannel {
  readonly #transmit: Transmit;
  readonly #observe: ExchangeObserver;

  constructor(transmit: Transmit, observe: ExchangeObserver = () => undefined) {
    this.#transmit = transmit;
    this.#observe = observe;
  }

  /** The whole answer to the whole command. A status word is returned, never thrown. */
  async send(command: CommandApdu): Promise<ResponseApdu> {
    const pieces = chainOf(command);
    for (const piece of pieces.slice(0, -1)) {
      const answer = await this.#exchange(piece);
      if (answer.status !== STATUS_OK) return answer;
    }
    return this.#collect(await this.#exchangeLast(pieces.at(-1) ?? command));
  }

  /** A card that names the length it wants did nothing yet. What has no answer, as VERIFY, is never sent twice. */
  async #exchangeLast(command: CommandApdu): Promise<ResponseApdu> {
    const answer = await this.#exchange(command);
    const expected = correctedLength(answer.status);
    if (expected === 0 || command.expected === undefined) return answer;
    return this.#exchange({ ...command, expected });
  }

  async #collect(first: ResponseApdu): Promise<ResponseApdu> {
    const parts = [first.data];
    let { status } = first;
    for (let waiting = waitingBytes(status); waiting > 0; waiting = waitingBytes(status)) {
      if (parts.length >= MAX_ANSWERS) throw new CardTransmitError('CARD_ANSWER_UNEXPECTED', { status });
      const next = await this.#exchange(getResponse(waiting));
      parts.push(next.data);
      ({ status } = next);
    }
    return { data: concatBytes(...parts), status };
  }

  async #exchange(command: CommandApdu): Promise<ResponseApdu> {
    const { ins, p1, p2 } = command;
    const answer = await this.#answerTo(command);
    const { status } = answer;
    this.#observe({ ins, p1, p2, sent: command.data?.length ?? 0, received: answer.data.length, status });
    return answer;
  }

  async #answerTo(command: CommandApdu): Promise<ResponseApdu> {
    try {
      return parseResponse(await this.#transmit(encodeCommand(command)));
    } catch (error) {
      if (error instanceof CardError) throw error;
      if (error instanceof ApduError) throw new CardTransmitError('CARD_ANSWER_UNEXPECTED', { cause: error });
      throw new CardTransmitError('CARD_REMOVED', SECRET_INS.has(command.ins) ? {} : { cause: error });
    }
  }
}
