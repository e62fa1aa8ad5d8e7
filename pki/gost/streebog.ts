import { type Bytes, fromHex } from '../bytes.ts';
import { blockHash, type GostHash } from './block-hash.ts';
import { ITERATION_CONSTANTS, LINEAR_ROWS, SUBSTITUTION } from './streebog-constants.ts';

/** The state is 512 bits as sixteen 32-bit words, the lowest first; octet 0 of a message is the lowest of a block. */
const BLOCK_OCTETS = 64;
const WORDS = 16;

interface Tables {
  /** Substitution and linear transformation of the octet at each of eight places: low and high half of the word. */
  low: Uint32Array;
  high: Uint32Array;
  constants: readonly Uint32Array[];
}

let prepared: Tables | undefined;

function octetsOf(hex: string): Bytes {
  return fromHex(hex) ?? new Uint8Array();
}

function wordsOf(octets: Uint8Array): Uint32Array {
  const view = new DataView(octets.buffer, octets.byteOffset, BLOCK_OCTETS);
  return Uint32Array.from({ length: WORDS }, (_, index) => view.getUint32(index * 4, true));
}

function prepare(): Tables {
  const substitution = octetsOf(SUBSTITUTION);
  const rows = new DataView(octetsOf(LINEAR_ROWS).buffer);
  const low = new Uint32Array(8 * 256);
  const high = new Uint32Array(8 * 256);
  for (let entry = 0; entry < low.length; entry += 1) {
    const octet = substitution[entry & 0xff] ?? 0;
    for (let bit = 0; bit < 8; bit += 1) {
      if (((octet >> bit) & 1) === 0) continue;
      const row = 8 * (63 - (8 * (entry >> 8) + bit));
      high[entry] = (high[entry] ?? 0) ^ rows.getUint32(row);
      low[entry] = (low[entry] ?? 0) ^ rows.getUint32(row + 4);
    }
  }
  return { low, high, constants: ITERATION_CONSTANTS.map((hex) => wordsOf(octetsOf(hex).reverse())) };
}

/** The transformations X, S, P and L in one (RFC 6986 7): `out` may be one of the operands. */
function transform({ low, high }: Tables, out: Uint32Array, left: Uint32Array, right: Uint32Array): void {
  const mixed = new Uint32Array(WORDS);
  for (let index = 0; index < WORDS; index += 1) mixed[index] = (left[index] ?? 0) ^ (right[index] ?? 0);
  for (let place = 0; place < 8; place += 1) {
    const half = place >> 2;
    const shift = 8 * (place & 3);
    let lowWord = 0;
    let highWord = 0;
    for (let word = 0; word < 8; word += 1) {
      const entry = 256 * word + (((mixed[2 * word + half] ?? 0) >>> shift) & 0xff);
      lowWord ^= low[entry] ?? 0;
      highWord ^= high[entry] ?? 0;
    }
    out[2 * place] = lowWord;
    out[2 * place + 1] = highWord;
  }
}

/** Compression function g (RFC 6986 8): the hash is changed in place. */
function compress(tables: Tables, hash: Uint32Array, counter: Uint32Array, message: Uint32Array): void {
  const key = new Uint32Array(WORDS);
  const state = Uint32Array.from(message);
  transform(tables, key, hash, counter);
  for (const constant of tables.constants) {
    transform(tables, state, state, key);
    transform(tables, key, key, constant);
  }
  for (let index = 0; index < WORDS; index += 1) {
    hash[index] = (hash[index] ?? 0) ^ (state[index] ?? 0) ^ (key[index] ?? 0) ^ (message[index] ?? 0);
  }
}

/** Addition modulo 2^512. */
function add(sum: Uint32Array, summand: ArrayLike<number>): void {
  let carry = 0;
  for (let index = 0; index < WORDS; index += 1) {
    const total = (sum[index] ?? 0) + (summand[index] ?? 0) + carry;
    sum[index] = total;
    carry = total > 0xffffffff ? 1 : 0;
  }
}

/** GOST R 34.11-2012, the same as 34.11-2015 of Kazakhstan (RFC 6986), with 256 or 512 bits; octets as RFC 6986 prints them reversed. */
export function startStreebog(bits: 256 | 512): GostHash {
  const tables = (prepared ??= prepare());
  const hash = new Uint32Array(WORDS).fill(bits === 256 ? 0x01010101 : 0);
  const counter = new Uint32Array(WORDS);
  const sum = new Uint32Array(WORDS);
  const take = (octets: Uint8Array, length: number): void => {
    const block = wordsOf(octets);
    compress(tables, hash, counter, block);
    add(counter, [length * 8]);
    add(sum, block);
  };
  return blockHash({
    blockOctets: BLOCK_OCTETS,
    block: (octets) => take(octets, BLOCK_OCTETS),
    end(rest) {
      const padded = new Uint8Array(BLOCK_OCTETS);
      padded.set(rest);
      padded[rest.length] = 1;
      take(padded, rest.length);
      const zero = new Uint32Array(WORDS);
      compress(tables, hash, zero, counter);
      compress(tables, hash, zero, sum);
      const digest = new Uint8Array(BLOCK_OCTETS);
      const view = new DataView(digest.buffer);
      hash.forEach((word, index) => view.setUint32(index * 4, word, true));
      return digest.slice(BLOCK_OCTETS - bits / 8);
    },
  });
}

/** The same over bytes that are all there. */
export function streebog(bits: 256 | 512, message: Uint8Array): Bytes {
  const hash = startStreebog(bits);
  hash.update(message);
  return hash.digest();
}
