import { type Bytes, concatBytes } from '@kualik/pki/bytes.ts';

/** A short command APDU (ISO/IEC 7816-4 5.1). `expected` is Le: how many bytes the answer may have, 256 at the most. */
export interface CommandApdu {
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly data?: Uint8Array;
  readonly expected?: number;
}

export interface ResponseApdu {
  readonly data: Uint8Array;
  /** SW1 and SW2 as one number. */
  readonly status: number;
}

/** Longest data of a short command, and longest answer to it. */
export const SHORT_DATA = 255;
export const SHORT_ANSWER = 256;
export const STATUS_OK = 0x9000;

/** Bit of CLA that says: another piece of this command follows (ISO/IEC 7816-4 5.1.1). */
const CHAINED = 0x10;
const HEAD_OCTETS = 4;

/** What is no APDU, on either side. Names the fault and no byte of it. */
export class ApduError extends Error {
  override readonly name = 'ApduError';
}

/** Octets of one command. Longer data must be cut by `chainOf` before. */
export function encodeCommand({ cla, ins, p1, p2, data, expected }: CommandApdu): Bytes {
  const content = data ?? new Uint8Array();
  if (content.length > SHORT_DATA) throw new ApduError('data is too long for a short command');
  if (expected !== undefined && (expected < 1 || expected > SHORT_ANSWER))
    throw new ApduError('the expected length is not that of a short command');
  const length = content.length === 0 ? [] : [content.length];
  const le = expected === undefined ? [] : [expected % SHORT_ANSWER];
  return concatBytes(Uint8Array.of(cla, ins, p1, p2, ...length), content, Uint8Array.from(le));
}

/** Reads a short command in any of its four cases (ISO/IEC 7816-4 5.1). Does not read extended lengths. */
export function parseCommand(bytes: Uint8Array): CommandApdu {
  const [cla, ins, p1, p2, length] = bytes;
  if (cla === undefined || ins === undefined || p1 === undefined || p2 === undefined)
    throw new ApduError('the command is cut off');
  const head = { cla, ins, p1, p2 };
  if (length === undefined) return head;
  if (bytes.length === HEAD_OCTETS + 1) return { ...head, expected: length || SHORT_ANSWER };
  const end = HEAD_OCTETS + 1 + length;
  if (length === 0 || bytes.length < end || bytes.length > end + 1)
    throw new ApduError('the length of the command is wrong');
  const data = bytes.subarray(HEAD_OCTETS + 1, end);
  const le = bytes[end];
  return le === undefined ? { ...head, data } : { ...head, data, expected: le || SHORT_ANSWER };
}

/** The command as the pieces that a card takes one after another; one piece when its data fits. */
export function chainOf(command: CommandApdu): CommandApdu[] {
  const data = command.data ?? new Uint8Array();
  const { cla, ins, p1, p2 } = command;
  const pieces: CommandApdu[] = [];
  let at = 0;
  for (; data.length - at > SHORT_DATA; at += SHORT_DATA)
    pieces.push({ cla: cla | CHAINED, ins, p1, p2, data: data.subarray(at, at + SHORT_DATA) });
  return [...pieces, at === 0 ? command : { ...command, data: data.subarray(at) }];
}

/** True when another piece of the same command follows. */
export function isChained({ cla }: CommandApdu): boolean {
  return (cla & CHAINED) !== 0;
}

/** Data and status word of an answer. */
export function parseResponse(bytes: Uint8Array): ResponseApdu {
  const [sw1, sw2] = bytes.subarray(-2);
  if (sw1 === undefined || sw2 === undefined) throw new ApduError('the answer has no status word');
  return { data: bytes.subarray(0, -2), status: sw1 * 256 + sw2 };
}

/** Octets of an answer. */
export function encodeResponse({ data, status }: ResponseApdu): Bytes {
  return concatBytes(data, Uint8Array.of(status >> 8, status & 0xff));
}

/** How many bytes more the card has ready for GET RESPONSE (status 61xx); 0 = none. */
export function waitingBytes(status: number): number {
  return status >> 8 === 0x61 ? status % 256 || SHORT_ANSWER : 0;
}

/** The length with which the card wants the command again (status 6Cxx); 0 = it does not ask. */
export function correctedLength(status: number): number {
  return status >> 8 === 0x6c ? status % 256 || SHORT_ANSWER : 0;
}

/** GET RESPONSE (ISO/IEC 7816-4 7.6.1). */
export function getResponse(expected: number): CommandApdu {
  return { cla: 0x00, ins: 0xc0, p1: 0x00, p2: 0x00, expected };
}
