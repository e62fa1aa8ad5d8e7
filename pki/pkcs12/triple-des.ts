import { type Bytes, concatBytes } from '../bytes.ts';
import { BOXES, EXPANSION, FINAL, INITIAL, KEY_CHOICE, PERMUTATION, ROUND_CHOICE, SHIFTS } from './des-tables.ts';

/** Bits, one a number, first bit first. */
type Bits = readonly number[];

const S_BOXES = BOXES.map((rows) => rows.map((row) => [...row].map((digit) => Number.parseInt(digit, 16))));

function bitsOf(octets: Uint8Array): Bits {
  return [...octets].flatMap((octet) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (octet >> bit) & 1));
}

function octetsOf(bits: Bits): Bytes {
  const octets = new Uint8Array(bits.length / 8);
  for (const [index, bit] of bits.entries())
    octets[index >> 3] = (octets[index >> 3] ?? 0) | (bit << (7 - (index & 7)));
  return octets;
}

function chosen(bits: Bits, table: readonly number[]): Bits {
  return table.map((position) => bits[position - 1] ?? 0);
}

/** The sixteen round keys (FIPS 46-3, key schedule). */
function roundKeys(key: Uint8Array): Bits[] {
  let [left, right] = [chosen(bitsOf(key), KEY_CHOICE.slice(0, 28)), chosen(bitsOf(key), KEY_CHOICE.slice(28))];
  return SHIFTS.map((by) => {
    left = [...left.slice(by), ...left.slice(0, by)];
    right = [...right.slice(by), ...right.slice(0, by)];
    return chosen([...left, ...right], ROUND_CHOICE);
  });
}

function cipherFunction(half: Bits, key: Bits): Bits {
  const mixed = chosen(half, EXPANSION).map((bit, index) => bit ^ (key[index] ?? 0));
  const substituted = S_BOXES.flatMap((rows, box) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = mixed.slice(6 * box, 6 * box + 6);
    const value = rows[(a << 1) | f]?.[(b << 3) | (c << 2) | (d << 1) | e] ?? 0;
    return [3, 2, 1, 0].map((bit) => (value >> bit) & 1);
  });
  return chosen(substituted, PERMUTATION);
}

/** One DES pass over a block with the round keys in the given order. */
function pass(block: Bits, keys: readonly Bits[]): Bits {
  const start = chosen(block, INITIAL);
  let [left, right] = [start.slice(0, 32), start.slice(32)];
  for (const key of keys) {
    const mixed = cipherFunction(right, key).map((bit, index) => bit ^ (left[index] ?? 0));
    [left, right] = [right, mixed];
  }
  return chosen([...right, ...left], FINAL);
}

export type TripleDesKey = readonly (readonly Bits[])[];

/** Round keys for decrypting: third key backwards, second forwards, first backwards (SP 800-67 3.1). 16 octets use the first key again. */
export function tripleDesKey(key: Uint8Array): TripleDesKey {
  const whole = key.length === 16 ? concatBytes(key, key.subarray(0, 8)) : key;
  const [first = [], second = [], third = []] = [0, 8, 16].map((start) => roundKeys(whole.subarray(start, start + 8)));
  return [[...third].reverse(), second, [...first].reverse()];
}

/** Decrypts one block of 8 octets. For reading old files; nothing is encrypted with it. */
export function tripleDesDecryptBlock(keys: TripleDesKey, block: Uint8Array): Bytes {
  return octetsOf(keys.reduce((bits: Bits, schedule) => pass(bits, schedule), bitsOf(block)));
}
