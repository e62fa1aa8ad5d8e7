import { setTimeout as sleep } from 'node:timers/promises';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { Exchange } from '../cards/card-channel.ts';
import { CardConnectError, CardError } from '../cards/card-error.ts';
import type { ChipCard, ChipReader } from '../cards/chip-card.ts';
import { type CardReaders, openReaders, type ReaderState } from '../cards/pcsc.ts';
import { openPivChip } from '../cards/piv-chip.ts';

/** A person inserts the card after the work was ordered. Our choice. */
const CARD_WAIT_MS = 60_000;
/** A service that is away is asked again this often; each question is cheap. */
const REOPEN_MS = 5_000;

export interface StationReaderOptions {
  /** Name of the reader; any that holds a card, when it is missing. */
  reader: string | undefined;
  secret: Uint8Array;
  observe?: (exchange: Exchange) => void;
}

/** The readers of the station: without PC/SC it lives on, says so, and takes them as soon as they are there. */
export class StationReader implements ChipReader {
  readonly #options: StationReaderOptions;
  #readers: CardReaders | null = null;
  #openedAt = 0;
  #failure: CardError | null = null;

  constructor(options: StationReaderOptions) {
    this.#options = options;
  }

  /** What lies in the readers; opens them again when the service was away. */
  async look(): Promise<{ readers: ReaderState[]; error: ErrorCode | null }> {
    const readers = await this.#open();
    return { readers: readers?.states() ?? [], error: this.#failure?.code ?? null };
  }

  async connect(): Promise<ChipCard> {
    const readers = await this.#open();
    if (readers === null) throw this.#failure ?? new CardConnectError('CARD_READER_UNAVAILABLE');
    const { reader, secret, observe } = this.#options;
    const wish = { ...(reader === undefined ? {} : { reader }), waitMs: CARD_WAIT_MS };
    const { transmit, disconnect } = await readers.connect(wish);
    try {
      return await openPivChip({ transmit, disconnect, secret, ...(observe && { observe }) });
    } catch (error) {
      await disconnect();
      throw error;
    }
  }

  async #open(): Promise<CardReaders | null> {
    if (this.#readers !== null && this.#readers.failure === null) return this.#readers;
    if (Date.now() - this.#openedAt < REOPEN_MS) return null;
    this.#openedAt = Date.now();
    try {
      this.#readers = await openReaders();
      this.#failure = null;
      // The first names and states come with the next turns of the loop.
      await sleep(0);
    } catch (error) {
      if (!(error instanceof CardError)) throw error;
      this.#failure = error;
      this.#readers = null;
    }
    return this.#readers;
  }
}
