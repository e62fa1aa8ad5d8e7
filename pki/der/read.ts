import { checkPrimitive, checkSetOrder } from './canonical.ts';
import { DerError, type DerNode } from './node.ts';
import { TAG } from './tags.ts';

/** Our own bound: the deepest structure we read (CMS with certificates) has 14 levels. */
const MAX_DEPTH = 32;

/** Universal types that are always constructed; all other universal types are always primitive in DER (X.690 10.2). */
const ALWAYS_CONSTRUCTED: ReadonlySet<number> = new Set([0x10, 0x11]);

function readLength(bytes: Uint8Array, at: number): { length: number; next: number } {
  const first = bytes[at];
  if (first === undefined) throw new DerError(`length is cut off at ${at}`);
  if (first < 0x80) return { length: first, next: at + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4) throw new DerError(`length form is not DER at ${at}`);
  let length = 0;
  for (let index = 1; index <= count; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) throw new DerError(`length is cut off at ${at}`);
    length = length * 256 + byte;
  }
  if (length < 0x80 || length < 256 ** (count - 1)) throw new DerError(`length is not minimal at ${at}`);
  return { length, next: at + 1 + count };
}

interface Place {
  bytes: Uint8Array;
  at: number;
  start: number;
  stop: number;
}

/** Views of the text are made when somebody asks for them; of most elements nobody asks for the whole. */
class ReadNode implements DerNode {
  readonly tag: number;
  readonly children: readonly DerNode[];
  readonly #place: Place;
  #value: Uint8Array | undefined;

  constructor(tag: number, children: readonly DerNode[], place: Place) {
    this.tag = tag;
    this.children = children;
    this.#place = place;
  }

  get raw(): Uint8Array {
    const { bytes, at, stop } = this.#place;
    return bytes.subarray(at, stop);
  }

  get value(): Uint8Array {
    const { bytes, start, stop } = this.#place;
    return (this.#value ??= bytes.subarray(start, stop));
  }
}

const NONE: readonly DerNode[] = [];

function readNode(bytes: Uint8Array, at: number, end: number, depth: number): { node: DerNode; next: number } {
  if (depth > MAX_DEPTH) throw new DerError(`nesting is too deep at ${at}`);
  const tag = bytes[at];
  if (tag === undefined || at >= end) throw new DerError(`element is cut off at ${at}`);
  if ((tag & 0x1f) === 0x1f) throw new DerError(`tag number is too high at ${at}`);
  const { length, next: start } = readLength(bytes, at + 1);
  const stop = start + length;
  if (stop > end) throw new DerError(`element is longer than its parent at ${at}`);
  const constructed = (tag & 0x20) !== 0;
  if (tag < 0x40) {
    if (tag === 0x00) throw new DerError(`end-of-contents at ${at}`);
    if (ALWAYS_CONSTRUCTED.has(tag & 0x1f) !== constructed) throw new DerError(`form of type is not DER at ${at}`);
  }
  const children = constructed ? readChildren(bytes, start, stop, depth + 1) : NONE;
  const node = new ReadNode(tag, children, { bytes, at, start, stop });
  if (!constructed) checkPrimitive(node, at);
  if (tag === TAG.SET) checkSetOrder(node, at);
  return { node, next: stop };
}

function readChildren(bytes: Uint8Array, start: number, stop: number, depth: number): DerNode[] {
  const children: DerNode[] = [];
  let at = start;
  while (at < stop) {
    const child = readNode(bytes, at, stop, depth);
    children.push(child.node);
    at = child.next;
  }
  return children;
}

/**
 * Reads exactly one DER element with nothing behind it and refuses every encoding that DER forbids (X.690 10 and 11).
 * Throws `DerError`. The meaning of context-specific and private types is not checked.
 */
export function readDer(bytes: Uint8Array): DerNode {
  const { node, next } = readNode(bytes, 0, bytes.length, 0);
  if (next !== bytes.length) throw new DerError(`${bytes.length - next} octets follow the element`);
  return node;
}
