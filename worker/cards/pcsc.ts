import { EventEmitter } from 'node:events';
import { CardConnectError } from './card-error.ts';
import { type CardConnection, connectReader, type PcscReader, type PcscService } from './pcsc-connection.ts';

export interface CardWish {
  /** Name of the reader; any that holds a card, when it is missing. */
  readonly reader?: string;
  /** A reader that is for other cards. */
  readonly except?: string;
  /** How long a card is waited for. */
  readonly waitMs: number;
}

export interface ReaderState {
  readonly name: string;
  readonly holdsCard: boolean;
}

const CHANGE = 'change';

/** Opens the readers of this machine. `pcsclite` is optional: without it, or without a running pcscd, everything but cards is possible. */
export async function openReaders(): Promise<CardReaders> {
  try {
    const { default: open } = await import('pcsclite');
    return new CardReaders(open());
  } catch (cause) {
    throw new CardConnectError('CARD_READER_UNAVAILABLE', { cause });
  }
}

/** The readers of this machine, as they come and go with their cards. Kept open as long as the process lives. */
export class CardReaders {
  readonly #changes = new EventEmitter();
  readonly #service: PcscService;
  readonly #readers = new Map<string, { reader: PcscReader; holdsCard: boolean }>();
  #failure: CardConnectError | null = null;

  constructor(service: PcscService) {
    this.#service = service;
    // Once for each wait of a station; none is left behind.
    this.#changes.setMaxListeners(0);
    service.on('error', (cause: unknown) => {
      this.#failure = new CardConnectError('CARD_READER_UNAVAILABLE', { cause });
      this.#readers.clear();
      this.#changes.emit(CHANGE);
    });
    service.on('reader', (reader) => this.#watch(reader));
  }

  #watch(reader: PcscReader): void {
    const row = { reader, holdsCard: false };
    this.#readers.set(reader.name, row);
    // A reader that goes away says so here; one that nobody listens to would end the process.
    reader.on('error', () => undefined);
    reader.on('status', ({ state }) => {
      row.holdsCard = (state & reader.SCARD_STATE_PRESENT) !== 0 && (state & reader.SCARD_STATE_MUTE) === 0;
      this.#changes.emit(CHANGE);
    });
    reader.on('end', () => {
      this.#readers.delete(reader.name);
      this.#changes.emit(CHANGE);
    });
    this.#changes.emit(CHANGE);
  }

  /** Why no reader can be reached any more; null while they can. */
  get failure(): CardConnectError | null {
    return this.#failure;
  }

  states(): ReaderState[] {
    return [...this.#readers.values()].map(({ reader, holdsCard }) => ({ name: reader.name, holdsCard }));
  }

  /** Tells of each reader and card that comes or goes; gives the way to stop it. */
  onChange(listener: () => void): () => void {
    this.#changes.on(CHANGE, listener);
    return () => void this.#changes.off(CHANGE, listener);
  }

  /** Connects with a card, waiting for one as long as wished. Ends with a `CardConnectError`. */
  async connect({ reader: name, except, waitMs }: CardWish): Promise<CardConnection> {
    const { promise, resolve, reject } = Promise.withResolvers<PcscReader>();
    const look = (): void => {
      if (this.#failure !== null) reject(this.#failure);
      for (const { reader, holdsCard } of this.#readers.values())
        if (holdsCard && reader.name !== except && (name === undefined || reader.name === name)) resolve(reader);
    };
    const stop = this.onChange(look);
    const timer = setTimeout(() => reject(new CardConnectError('CARD_ABSENT')), waitMs);
    look();
    try {
      return await connectReader(await promise);
    } finally {
      clearTimeout(timer);
      stop();
    }
  }

  /** Each reader is watched by a thread of its own; a single one left keeps the process alive. */
  close(): void {
    for (const { reader } of this.#readers.values()) reader.close();
    this.#service.close();
  }
}
