import { randomFillSync } from 'node:crypto';

const OCTETS = 16;
/** Drawn for many ids at once: asking the system's generator costs more than what it gives. */
const drawn = Buffer.alloc(256 * OCTETS);
let next = drawn.length;

function randomOctets(): Buffer {
  if (next === drawn.length) {
    randomFillSync(drawn);
    next = 0;
  }
  next += OCTETS;
  return drawn.subarray(next - OCTETS, next);
}

const LARGEST_COUNT = 0xfff;
let last = { at: 0, count: 0 };

/** The moment and the number within it that come next: of a full millisecond, or of a clock that went back, the last moment goes on. */
function nextMoment(now: number): { at: number; count: number } {
  if (now > last.at) return { at: now, count: 0 };
  return last.count < LARGEST_COUNT ? { at: last.at, count: last.count + 1 } : { at: last.at + 1, count: 0 };
}

/**
 * UUID version 7 (RFC 9562 5.7): 48 bits of milliseconds, twelve that count within one of them (6.2, method 1), then random
 * bits. Ids that a process makes ascend; rows of one time lie together in the index.
 */
export function newId(): string {
  last = nextMoment(Date.now());
  const { at, count } = last;
  const bytes = randomOctets();
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | (count >> 8);
  bytes[7] = count & 0xff;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
