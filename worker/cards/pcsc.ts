import type pcsclite from 'pcsclite';
import type { Transmit } from './card-channel.ts';
import { CardConnectError } from './card-error.ts';

type Service = ReturnType<typeof pcsclite>;
type Reader = Parameters<Parameters<Service['on']>[1]>[0];

/** Longest short answer with its status word. */
const ANSWER_OCTETS = 258;

export interface CardWish {
  /** Name of the reader; any that holds a card, when it is missing. */
  readonly reader?: string;
  /** How long a card is waited for. */
  readonly waitMs: number;
}

/** One card, held alone: no other program comes between its commands. */
export interface CardConnection {
  readonly reader: string;
  readonly transmit: Transmit;
  /** The card is reset, so that nobody after us finds the PIN verified. */
  disconnect(): Promise<void>;
}

/** Connects with the card in a reader of this machine. Ends with a `CardConnectError`, also where PC/SC is missing. */
export async function connectCard(wish: CardWish): Promise<CardConnection> {
  const service = await openService();
  const readers: Reader[] = [];
  service.on('reader', (reader) => readers.push(reader));
  try {
    const reader = await readerWithCard(service, wish);
    const protocol = await connect(reader);
    return {
      reader: reader.name,
      transmit: (command) => transmit(reader, protocol, command),
      disconnect: async () => {
        await disconnect(reader);
        close(service, readers);
      },
    };
  } catch (error) {
    close(service, readers);
    throw error;
  }
}

/** `pcsclite` is optional: a machine without it, or without a running pcscd, can do everything but cards. */
async function openService(): Promise<Service> {
  try {
    const { default: open } = await import('pcsclite');
    return open();
  } catch (cause) {
    throw new CardConnectError('CARD_READER_UNAVAILABLE', { cause });
  }
}

function readerWithCard(service: Service, { reader: name, waitMs }: CardWish): Promise<Reader> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CardConnectError('CARD_ABSENT')), waitMs);
    const fail = (cause: unknown): void => {
      clearTimeout(timer);
      reject(new CardConnectError('CARD_READER_UNAVAILABLE', { cause }));
    };
    service.on('error', fail);
    service.on('reader', (reader) => {
      // A reader that goes away says so here; one that nobody listens to would end the process.
      reader.on('error', () => undefined);
      if (name !== undefined && reader.name !== name) return;
      reader.on('status', ({ state }) => {
        if ((state & reader.SCARD_STATE_PRESENT) === 0 || (state & reader.SCARD_STATE_MUTE) !== 0) return;
        clearTimeout(timer);
        resolve(reader);
      });
    });
  });
}

function connect(reader: Reader): Promise<number> {
  return new Promise((resolve, reject) => {
    reader.connect({ share_mode: reader.SCARD_SHARE_EXCLUSIVE }, (error: unknown, protocol) => {
      if (!error) resolve(protocol);
      else reject(new CardConnectError(isShared(error) ? 'CARD_BUSY' : 'CARD_ABSENT', { cause: error }));
    });
  });
}

/** SCARD_E_SHARING_VIOLATION: another program has the card. */
function isShared(error: unknown): boolean {
  return error instanceof Error && /0x8010000b/i.test(error.message);
}

function transmit(reader: Reader, protocol: number, command: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    reader.transmit(Buffer.from(command), ANSWER_OCTETS, protocol, (error: unknown, answer) => {
      if (error) reject(error instanceof Error ? error : new Error('the reader did not transmit'));
      else resolve(Uint8Array.from(answer));
    });
  });
}

/** A card that was pulled out is disconnected already. */
function disconnect(reader: Reader): Promise<void> {
  return new Promise((resolve) => {
    reader.disconnect(reader.SCARD_RESET_CARD, () => resolve());
  });
}

/** Each reader is watched by a thread of its own, also one that was never asked; a single one left keeps the process alive. */
function close(service: Service, readers: readonly Reader[]): void {
  for (const reader of readers) reader.close();
  service.close();
}
