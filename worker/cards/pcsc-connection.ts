import type pcsclite from 'pcsclite';
import type { Transmit } from './card-channel.ts';
import { CardConnectError, CardTransmitError } from './card-error.ts';

export type PcscService = ReturnType<typeof pcsclite>;
export type PcscReader = Parameters<Parameters<PcscService['on']>[1]>[0];

/** Longest short answer with its status word, and the shortest: the status word alone. */
const ANSWER_OCTETS = 258;
const STATUS_OCTETS = 2;

/** One card, held alone: no other program comes between its commands. */
export interface CardConnection {
  readonly reader: string;
  readonly transmit: Transmit;
  /** The card is reset, so that nobody after us finds the PIN verified. */
  readonly disconnect: () => Promise<void>;
}

/** Takes the card of this reader for us alone. */
export async function connectReader(reader: PcscReader): Promise<CardConnection> {
  const protocol = await connect(reader);
  return {
    reader: reader.name,
    transmit: (command) => transmit(reader, protocol, command),
    disconnect: () => disconnect(reader),
  };
}

function connect(reader: PcscReader): Promise<number> {
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

/** A card pulled out in the middle of a command comes back as an answer of no octet at all. */
function transmit(reader: PcscReader, protocol: number, command: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    reader.transmit(Buffer.from(command), ANSWER_OCTETS, protocol, (error: unknown, answer) => {
      if (!error && answer.length >= STATUS_OCTETS) resolve(Uint8Array.from(answer));
      else reject(new CardTransmitError('CARD_REMOVED'));
    });
  });
}

/** A card that was pulled out is disconnected already. */
function disconnect(reader: PcscReader): Promise<void> {
  return new Promise((resolve) => {
    reader.disconnect(reader.SCARD_RESET_CARD, () => resolve());
  });
}
