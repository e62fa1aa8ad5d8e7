import type { Bytes } from '../bytes.ts';
import { blockHash, type GostHash } from './block-hash.ts';
import { encryptBlock, roundTable, type SubstitutionBox } from './block-cipher.ts';

/** id-GostR3411-94-TestParamSet (RFC 4357 11.2): the box of the national CA (profile 0, proved by its recorded objects). */
export const TEST_BOX: SubstitutionBox = [
  [4, 10, 9, 2, 13, 8, 0, 14, 6, 11, 1, 12, 7, 15, 5, 3],
  [14, 11, 4, 12, 6, 13, 15, 10, 2, 3, 8, 1, 0, 7, 5, 9],
  [5, 8, 1, 13, 10, 3, 4, 2, 14, 15, 12, 7, 6, 0, 9, 11],
  [7, 13, 10, 1, 0, 8, 9, 15, 14, 4, 6, 12, 11, 2, 5, 3],
  [6, 12, 7, 1, 5, 15, 13, 8, 4, 10, 9, 14, 0, 3, 11, 2],
  [4, 11, 10, 0, 7, 2, 1, 13, 3, 6, 8, 5, 9, 12, 15, 14],
  [13, 11, 4, 1, 3, 15, 5, 9, 0, 10, 14, 7, 6, 8, 2, 12],
  [1, 15, 13, 0, 5, 7, 10, 4, 9, 2, 3, 14, 6, 11, 8, 12],
];

const BLOCK_OCTETS = 32;
const WORDS = 8;
/** Constant C3 of the key generation (RFC 5831 4.1), the lowest word first; C2 and C4 are zero. */
const KEY_CONSTANT = [0xff00ff00, 0xff00ff00, 0x00ff00ff, 0x00ff00ff, 0x00ffff00, 0xff0000ff, 0x000000ff, 0xff00ffff];

function wordsOf(octets: Uint8Array): Uint32Array {
  const view = new DataView(octets.buffer, octets.byteOffset, BLOCK_OCTETS);
  return Uint32Array.from({ length: WORDS }, (_, index) => view.getUint32(index * 4, true));
}

/** Transformation A (RFC 5831 4.1): four words of 64 bits move down, the sum of the two lowest comes on top. */
function moveDown(words: Uint32Array): void {
  const low = (words[0] ?? 0) ^ (words[2] ?? 0);
  const high = (words[1] ?? 0) ^ (words[3] ?? 0);
  words.copyWithin(0, 2);
  words[6] = low;
  words[7] = high;
}

/** Transformation P over the sum of both words (RFC 5831 4.1): octet i of key word k is octet 8i + k. */
function permuted(left: Uint32Array, right: Uint32Array): Uint32Array {
  const key = new Uint32Array(WORDS);
  for (let index = 0; index < BLOCK_OCTETS; index += 1) {
    const source = 8 * (index & 3) + (index >> 2);
    const word = (left[source >> 2] ?? 0) ^ (right[source >> 2] ?? 0);
    const octet = (word >>> (8 * (source & 3))) & 0xff;
    key[index >> 2] = (key[index >> 2] ?? 0) | (octet << (8 * (index & 3)));
  }
  return key;
}

/** Transformation psi, `times` times (RFC 5831 4.3), over 16-bit words with the lowest first. */
function shuffle(words: Uint32Array, times: number): void {
  const line = new Uint16Array(16 + times);
  for (let index = 0; index < 16; index += 1) line[index] = (words[index >> 1] ?? 0) >>> (16 * (index & 1));
  for (let at = 0; at < times; at += 1) {
    const low = (line[at] ?? 0) ^ (line[at + 1] ?? 0) ^ (line[at + 2] ?? 0) ^ (line[at + 3] ?? 0);
    line[at + 16] = low ^ (line[at + 12] ?? 0) ^ (line[at + 15] ?? 0);
  }
  for (let index = 0; index < WORDS; index += 1) {
    words[index] = (line[times + 2 * index] ?? 0) | ((line[times + 2 * index + 1] ?? 0) << 16);
  }
}

function mix(target: Uint32Array, other: ArrayLike<number>): void {
  for (let index = 0; index < WORDS; index += 1) target[index] = (target[index] ?? 0) ^ (other[index] ?? 0);
}

/** Step function (RFC 5831 4): the hash is changed in place. */
function step(table: Uint32Array, hash: Uint32Array, message: Uint32Array): void {
  const left = Uint32Array.from(hash);
  const right = Uint32Array.from(message);
  const encrypted = new Uint32Array(WORDS);
  for (let part = 0; part < 4; part += 1) {
    if (part > 0) {
      moveDown(left);
      if (part === 2) mix(left, KEY_CONSTANT);
      moveDown(right);
      moveDown(right);
    }
    encryptBlock(table, permuted(left, right), { input: hash, output: encrypted, at: 2 * part });
  }
  shuffle(encrypted, 12);
  mix(encrypted, message);
  shuffle(encrypted, 1);
  mix(encrypted, hash);
  shuffle(encrypted, 61);
  hash.set(encrypted);
}

/** Addition modulo 2^256. */
function add(sum: Uint32Array, summand: ArrayLike<number>): void {
  let carry = 0;
  for (let index = 0; index < WORDS; index += 1) {
    const total = (sum[index] ?? 0) + (summand[index] ?? 0) + carry;
    sum[index] = total;
    carry = total > 0xffffffff ? 1 : 0;
  }
}

/** GOST 34.311-95, the same as GOST R 34.11-94 (RFC 5831), with the given box and a starting value of zero. */
export function startGost34311(box: SubstitutionBox): GostHash {
  const table = roundTable(box);
  const hash = new Uint32Array(WORDS);
  const sum = new Uint32Array(WORDS);
  const take = (octets: Uint8Array): void => {
    const block = wordsOf(octets);
    step(table, hash, block);
    add(sum, block);
  };
  return blockHash({
    blockOctets: BLOCK_OCTETS,
    block: take,
    end(rest, total) {
      if (rest.length > 0) {
        const padded = new Uint8Array(BLOCK_OCTETS);
        padded.set(rest);
        take(padded);
      }
      const bits = total * 8;
      step(table, hash, Uint32Array.of(bits, Math.floor(bits / 2 ** 32), 0, 0, 0, 0, 0, 0));
      step(table, hash, sum);
      const digest = new Uint8Array(BLOCK_OCTETS);
      const view = new DataView(digest.buffer);
      hash.forEach((word, index) => view.setUint32(index * 4, word, true));
      return digest;
    },
  });
}

/** The same over bytes that are all there. */
export function gost34311(box: SubstitutionBox, message: Uint8Array): Bytes {
  const hash = startGost34311(box);
  hash.update(message);
  return hash.digest();
}
