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

/**
 * UUID version 7 (RFC 9562 5.7): 48 bits of milliseconds, twelve that count within one of them (6.2, method 1), then random
 * bits. Ids made one after the other ascend; rows of one time lie together in the index.
 */
export function newId(at: number = Date.now()): string {
  const isSame = at === last.at && last.count < LARGEST_COUNT;
  last = { at, count: isSame ? last.count + 1 : 0 };
  const bytes = randomOctets();
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | (last.count >> 8);
  bytes[7] = last.count & 0xff;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
