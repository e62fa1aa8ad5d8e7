import { type Bytes, compareBytes } from '../bytes.ts';
import { DerError } from './node.ts';
import { TAG } from './tags.ts';
import { element } from './write.ts';

/** Our own bound, as of the strict reader. */
const MAX_DEPTH = 32;
const INDEFINITE = 0x80;
const CONSTRUCTED_OCTETS = TAG.OCTET_STRING | 0x20;

/** Whether the members of an element ascend: implicit tags name their sets only by their place. */
export type IsSet = (tag: number, depth: number) => boolean;

/** How deep we are, and what is a set there. */
interface Level {
  depth: number;
  isSet: IsSet;
}

interface Piece {
  /** The element in DER, or null for the end of contents. */
  der: Bytes | null;
  tag: number;
  next: number;
}

function lengthAt(bytes: Uint8Array, at: number): { length: number | null; next: number } {
  const first = bytes[at];
  if (first === undefined) throw new DerError(`length is cut off at ${at}`);
  if (first === INDEFINITE) return { length: null, next: at + 1 };
  if (first < INDEFINITE) return { length: first, next: at + 1 };
  const count = first & 0x7f;
  const octets = bytes.subarray(at + 1, at + 1 + count);
  if (count > 4 || octets.length < count) throw new DerError(`length form is not readable at ${at}`);
  return { length: octets.reduce((sum, octet) => sum * 256 + octet, 0), next: at + 1 + count };
}

/** Members up to the end of contents (indefinite form) or to `stop`. */
function membersAt(
  bytes: Uint8Array,
  start: number,
  stop: number | null,
  { depth, isSet }: Level,
): { members: Piece[]; next: number } {
  const members: Piece[] = [];
  let at = start;
  while (stop === null || at < stop) {
    const piece = pieceAt(bytes, at, stop ?? bytes.length, { depth, isSet });
    at = piece.next;
    if (piece.der !== null) members.push(piece);
    else if (stop === null) return { members, next: at };
    else throw new DerError(`end of contents at ${at}`);
  }
  return { members, next: at };
}

/** Octets of a string that was written in parts (X.690 8.7.3). */
function joined(members: readonly Piece[]): Bytes {
  const parts = members.map(({ der, tag }) => {
    if (tag !== TAG.OCTET_STRING || der === null) throw new DerError('part of a string is no string');
    return der.subarray(lengthAt(der, 1).next);
  });
  return element(TAG.OCTET_STRING, ...parts);
}

function rebuilt(tag: number, members: readonly Piece[], { depth, isSet }: Level): Bytes {
  if (tag === CONSTRUCTED_OCTETS) return joined(members);
  const parts = members.map(({ der }) => der ?? new Uint8Array());
  return element(tag, ...(tag === TAG.SET || isSet(tag, depth) ? [...parts].sort(compareBytes) : parts));
}

function pieceAt(bytes: Uint8Array, at: number, end: number, { depth, isSet }: Level): Piece {
  const tag = bytes[at];
  if (tag === undefined || at >= end || depth > MAX_DEPTH)
    throw new DerError(`element is cut off or too deep at ${at}`);
  const { length, next: start } = lengthAt(bytes, at + 1);
  if (tag === 0 && length === 0) return { der: null, tag, next: start };
  const stop = length === null ? null : start + length;
  if (stop !== null && stop > end) throw new DerError(`element is longer than its parent at ${at}`);
  const isConstructed = (tag & 0x20) !== 0;
  if (!isConstructed) {
    if (stop === null) throw new DerError(`length form is not readable at ${at}`);
    return { der: element(tag, bytes.subarray(start, stop)), tag, next: stop };
  }
  const { members, next } = membersAt(bytes, start, stop, { depth: depth + 1, isSet });
  if (next > end) throw new DerError(`element is longer than its parent at ${at}`);
  const der = rebuilt(tag, members, { depth, isSet });
  return { der, tag: tag === CONSTRUCTED_OCTETS ? TAG.OCTET_STRING : tag, next };
}

/**
 * Turns one BER element into DER as far as PKCS#12 files and CMS need it: indefinite and long lengths, strings in parts,
 * unsorted sets (X.690 8); `isSet` tells which implicitly tagged elements are sets, by tag and depth. Throws `DerError`.
 * What it gives still goes through the strict reader.
 */
export function berToDer(bytes: Uint8Array, isSet: IsSet = () => false): Bytes {
  const { der, next } = pieceAt(bytes, 0, bytes.length, { depth: 0, isSet });
  if (der === null || next !== bytes.length) throw new DerError('octets follow the element');
  return der;
}
