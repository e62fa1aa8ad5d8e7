import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { CardPulled } from './card-faults.ts';
import type { PivSimulator } from './piv-simulator.ts';

/** T=1, with "KUALIK PIV" as historical bytes: no program knows it, each has to ask the card what it is. */
export const ATR = withCheck(Uint8Array.of(0x3b, 0x8a, 0x01, ...Buffer.from('KUALIK PIV')));
/** One octet in place of a command (vsmartcard, vpcd.h). */
const CONTROL = { off: 0, on: 1, reset: 2, atr: 4 } as const;
const LENGTH_OCTETS = 2;
/** The reader looks for a card a few times a second; a busy machine may need longer. */
const POWER_MS = 20_000;

/** What answers behind the contacts. */
export type CardInside = Pick<PivSimulator, 'answer' | 'reset'>;

/** A card lying in a reader of vpcd: the reader listens, the card comes over TCP. */
export interface InsertedCard {
  /** Done when the reader has given it power. */
  readonly powered: Promise<void>;
  /** Done when the card is not in the reader any more. */
  readonly gone: Promise<void>;
  pull(): void;
}

/** Puts the card into the reader that listens at this port. */
export async function insertCard(card: CardInside, port: number, host = '127.0.0.1'): Promise<InsertedCard> {
  const socket = connect({ port, host, noDelay: true });
  await once(socket, 'connect', { signal: AbortSignal.timeout(POWER_MS) });
  const powered = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  const timer = setTimeout(() => powered.reject(new Error('the reader gave the card no power')), POWER_MS);
  void powered.promise.finally(() => clearTimeout(timer)).catch(() => undefined);
  socket.on('close', () => {
    gone.resolve();
    powered.reject(new Error('the reader let the card go'));
  });
  socket.on('error', () => socket.destroy());
  let received = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
    for (let frame = frameOf(received); frame !== null; frame = frameOf(received)) {
      received = received.subarray(LENGTH_OCTETS + frame.length);
      if (frame.length === 1 && frame[0] === CONTROL.on) powered.resolve();
      respond(card, socket, frame);
    }
  });
  return { powered: powered.promise, gone: gone.promise, pull: () => socket.destroy() };
}

function frameOf(received: Buffer): Buffer | null {
  if (received.length < LENGTH_OCTETS) return null;
  const end = LENGTH_OCTETS + received.readUInt16BE(0);
  return received.length < end ? null : received.subarray(LENGTH_OCTETS, end);
}

function respond(card: CardInside, socket: Socket, frame: Buffer): void {
  if (frame.length === 1) {
    if (frame[0] === CONTROL.atr) send(socket, ATR);
    else card.reset();
    return;
  }
  try {
    send(socket, card.answer(frame));
  } catch (error) {
    if (!(error instanceof CardPulled)) throw error;
    socket.destroy();
  }
}

function send(socket: Socket, bytes: Uint8Array): void {
  const length = Buffer.alloc(LENGTH_OCTETS);
  length.writeUInt16BE(bytes.length);
  socket.write(Buffer.concat([length, bytes]));
}

/** TCK: all octets after the first together give zero (ISO/IEC 7816-3 8.2.5). */
function withCheck(atr: Uint8Array): Uint8Array {
  const check = atr.subarray(1).reduce((sum, octet) => sum ^ octet, 0);
  return Uint8Array.of(...atr, check);
}
