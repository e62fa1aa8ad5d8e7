import { type Bytes, concatBytes } from '@kualik/pki/bytes.ts';

/** One data object as PIV writes it (ISO/IEC 7816-4 5.2.2): `tag` holds all octets of the tag, `0x5fc105` for three. */
export interface Tlv {
  readonly tag: number;
  readonly value: Uint8Array;
}

/** What is no BER-TLV. Names the fault and no byte of it. */
export class TlvError extends Error {
  override readonly name = 'TlvError';
}

/** Objects on cards stay far below; a longer one is an error of the card. */
const MAX_LENGTH_OCTETS = 3;
const MAX_TAG_OCTETS = 3;

/** One data object around the joined content. */
export function tlv(tag: number, ...content: readonly Uint8Array[]): Bytes {
  const value = concatBytes(...content);
  return concatBytes(octetsOf(tag), lengthOf(value.length), value);
}

/** Octets of a tag, as they stand in a tag list (5C). */
export function tagOctets(tag: number): Bytes {
  return octetsOf(tag);
}

function octetsOf(number: number): Bytes {
  const octets: number[] = [];
  for (let rest = number; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Uint8Array.from(octets);
}

function lengthOf(length: number): Bytes {
  if (length < 0x80) return Uint8Array.of(length);
  const octets = octetsOf(length);
  return Uint8Array.of(0x80 | octets.length, ...octets);
}

/** The data objects that fill the bytes, in their order. Does not look into their values. */
export function readTlvs(bytes: Uint8Array): Tlv[] {
  const found: Tlv[] = [];
  for (let at = 0; at < bytes.length;) {
    const { tag, next } = readTag(bytes, at);
    const { length, next: start } = readLength(bytes, next);
    if (start + length > bytes.length) throw new TlvError('an object is longer than what holds it');
    found.push({ tag, value: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}

/** Value of the first object with this tag; undefined when there is none. */
export function valueOf(objects: readonly Tlv[], tag: number): Uint8Array | undefined {
  return objects.find((one) => one.tag === tag)?.value;
}

/** The objects inside the one object that the bytes are. */
export function readInside(bytes: Uint8Array, tag: number): Tlv[] {
  const value = valueOf(readTlvs(bytes), tag);
  if (value === undefined) throw new TlvError('the object is not there');
  return readTlvs(value);
}

function readTag(bytes: Uint8Array, at: number): { tag: number; next: number } {
  let tag = octetAt(bytes, at);
  let next = at + 1;
  const isLong = (tag & 0x1f) === 0x1f;
  for (let goesOn = isLong; goesOn; next += 1) {
    const octet = octetAt(bytes, next);
    tag = tag * 256 + octet;
    goesOn = octet >= 0x80;
    if (next - at >= MAX_TAG_OCTETS) throw new TlvError('a tag is too long');
  }
  return { tag, next };
}

function readLength(bytes: Uint8Array, at: number): { length: number; next: number } {
  const first = octetAt(bytes, at);
  if (first < 0x80) return { length: first, next: at + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > MAX_LENGTH_OCTETS) throw new TlvError('the form of a length is unknown');
  let length = 0;
  for (let index = 1; index <= count; index += 1) length = length * 256 + octetAt(bytes, at + index);
  return { length, next: at + 1 + count };
}

function octetAt(bytes: Uint8Array, at: number): number {
  const octet = bytes[at];
  if (octet === undefined) throw new TlvError('an object is cut off');
  return octet;
}
