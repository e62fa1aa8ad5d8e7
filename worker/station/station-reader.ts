import { setTimeout as sleep } from 'node:timers/promises';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { Exchange } from '../cards/card-channel.ts';
import { CardConnectError, CardError } from '../cards/card-error.ts';
import type { ChipCard, ChipReader } from '../cards/chip-card.ts';
import { type CardReaders, type CardWish, openReaders, type ReaderState } from '../cards/pcsc.ts';
import { openPivChip } from '../cards/piv-chip.ts';
import { ANY_KEY, type CarrierKey, carrierKeys, isWished } from './carrier-keys.ts';
import type { CarrierReader } from './sign-on-carrier.ts';

/** A person inserts the card after the work was ordered. Our choice. */
const CARD_WAIT_MS = 60_000;
/** An operator's carrier lies in its reader all the time; a reader that was just found needs a moment to say so. */
const CARRIER_WAIT_MS = 2_000;
/** A service that is away is asked again this often; each question is cheap. */
const REOPEN_MS = 5_000;

export interface StationReaderOptions {
  /** Name of the reader; any that holds a card, when it is missing. */
  reader: string | undefined;
  /** Name of the reader for the carrier of the operator; any other than the first, when it is missing. */
  carrierReader?: string | undefined;
  secret: Uint8Array;
  observe?: (exchange: Exchange) => void;
}

/** The readers of the station: without PC/SC it lives on, says so, and takes them as soon as they are there. */
export class StationReader implements ChipReader, CarrierReader {
  readonly #options: StationReaderOptions;
  #readers: CardReaders | null = null;
  #openedAt = 0;
  #failure: CardError | null = null;
  /** One card at a time: there is one page for the PIN. */
  #isHeld = false;

  constructor(options: StationReaderOptions) {
    this.#options = options;
  }

  /** What lies in the readers; opens them again when the service was away. */
  async look(): Promise<{ readers: ReaderState[]; error: ErrorCode | null }> {
    const readers = await this.#open();
    return { readers: readers?.states() ?? [], error: this.#failure?.code ?? null };
  }

  async connect(): Promise<ChipCard> {
    const { reader } = this.#options;
    const { card } = await this.#hold({ ...(reader === undefined ? {} : { reader }), waitMs: CARD_WAIT_MS });
    return card;
  }

  /** The carrier of the operator, which is there or not: nobody waits for it. @rule reg p.15 */
  async connectCarrier(): Promise<{ card: ChipCard; reader: string }> {
    try {
      return await this.#hold({ ...this.#carrierWish(), waitMs: CARRIER_WAIT_MS });
    } catch (error) {
      if (!(error instanceof CardError) || error.code !== 'CARD_ABSENT') throw error;
      throw new CardConnectError('CARRIER_ABSENT', { cause: error });
    }
  }

  /** Whether a card lies in the reader for carriers. */
  async holdsCarrier(): Promise<boolean> {
    return (await this.#carriers()).length > 0;
  }

  async #carriers(): Promise<ReaderState[]> {
    const { reader, except } = this.#carrierWish();
    const { readers } = await this.look();
    return readers.filter(
      ({ name, holdsCard }) => holdsCard && name !== except && (reader === undefined || name === reader),
    );
  }

  /**
   * Calls `removed` once when the carrier that holds this certificate is taken out, or its reader goes; until then, or until
   * nobody wants to know any more. False when it is not there. @rule reg p.19(5) rule 7
   */
  async watchCarrier(serialNumber: string, gone: AbortSignal, removed: () => void): Promise<boolean> {
    const reader = await this.#readerOf(serialNumber);
    const readers = this.#readers;
    const isThere = (): boolean => readers?.states().some((one) => one.holdsCard && one.name === reader) === true;
    if (readers === null || !isThere()) return false;
    const stop = readers.onChange(() => {
      if (isThere()) return;
      stop();
      removed();
    });
    gone.addEventListener('abort', stop, { once: true });
    return true;
  }

  /** In which reader the carrier lies; one that is in use just now is not asked, it is there. */
  async #readerOf(serialNumber: string): Promise<string | undefined> {
    if (this.#isHeld) return (await this.#carriers())[0]?.name;
    try {
      const { card, reader } = await this.connectCarrier();
      const isIt = (await keysOf(card)).some((key) => isWished(key, { ...ANY_KEY, serialNumber }));
      return isIt ? reader : undefined;
    } catch (error) {
      if (error instanceof CardError && error.code === 'CARRIER_ABSENT') return undefined;
      throw error;
    }
  }

  #carrierWish(): Pick<CardWish, 'reader' | 'except'> {
    const { reader, carrierReader } = this.#options;
    if (carrierReader !== undefined) return { reader: carrierReader };
    return reader === undefined ? {} : { except: reader };
  }

  async #hold(wish: CardWish): Promise<{ card: ChipCard; reader: string }> {
    if (this.#isHeld) throw new CardConnectError('CARD_BUSY');
    this.#isHeld = true;
    try {
      return await this.#connect(wish);
    } catch (error) {
      this.#isHeld = false;
      throw error;
    }
  }

  async #connect(wish: CardWish): Promise<{ card: ChipCard; reader: string }> {
    const readers = await this.#open();
    if (readers === null) throw this.#failure ?? new CardConnectError('CARD_READER_UNAVAILABLE');
    const { secret, observe } = this.#options;
    const { reader, transmit, disconnect } = await readers.connect(wish);
    const letGo = async (): Promise<void> => {
      await disconnect();
      this.#isHeld = false;
    };
    try {
      return { reader, card: await openPivChip({ transmit, disconnect: letGo, secret, ...(observe && { observe }) }) };
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

async function keysOf(card: ChipCard): Promise<CarrierKey[]> {
  try {
    return await carrierKeys(card);
  } finally {
    await card.disconnect();
  }
}
