import type { Bytes } from '../bytes.ts';

const DIGEST_WORDS = 8;
const BLOCK_WORDS = 16;
const SCHEDULE_WORDS = 64;
/** First padding bit after a digest of 256 bits, and that length (FIPS 180-4, 5.1.1). */
const PADDING_BIT = 0x80000000 | 0;
const MESSAGE_BITS = 256;

/** Initial hash value of SHA-256 (FIPS 180-4, 5.3.3). */
const INITIAL = wordsOf(`
  6a09e667 bb67ae85 3c6ef372 a54ff53a 510e527f 9b05688c 1f83d9ab 5be0cd19`);

/** Constants of its 64 rounds (FIPS 180-4, 4.2.2). */
const ROUND_CONSTANTS = wordsOf(`
  428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5
  d807aa98 12835b01 243185be 550c7dc3 72be5d74 80deb1fe 9bdc06a7 c19bf174
  e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da
  983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967
  27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e 92722c85
  a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070
  19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3
  748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2`);

function wordsOf(text: string): Int32Array {
  return Int32Array.from(text.trim().split(/\s+/), (word) => Number.parseInt(word, 16));
}

/** Message schedule of one block (FIPS 180-4, 6.2.2 step 1). */
function expand(words: Int32Array): void {
  for (let t = BLOCK_WORDS; t < SCHEDULE_WORDS; t += 1) {
    const early = words[t - 15]!;
    const late = words[t - 2]!;
    const sigma0 = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const sigma1 = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    words[t] = (words[t - 16]! + sigma0 + words[t - 7]! + sigma1) | 0;
  }
}

/** Compression of one block (FIPS 180-4, 6.2.2 steps 2–4); the digest takes the place of the message. */
function compress(words: Int32Array): void {
  let a = INITIAL[0]!;
  let b = INITIAL[1]!;
  let c = INITIAL[2]!;
  let d = INITIAL[3]!;
  let e = INITIAL[4]!;
  let f = INITIAL[5]!;
  let g = INITIAL[6]!;
  let h = INITIAL[7]!;
  for (let t = 0; t < SCHEDULE_WORDS; t += 1) {
    const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[t]! + words[t]!) | 0;
    const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  words[0] = (a + INITIAL[0]!) | 0;
  words[1] = (b + INITIAL[1]!) | 0;
  words[2] = (c + INITIAL[2]!) | 0;
  words[3] = (d + INITIAL[3]!) | 0;
  words[4] = (e + INITIAL[4]!) | 0;
  words[5] = (f + INITIAL[5]!) | 0;
  words[6] = (g + INITIAL[6]!) | 0;
  words[7] = (h + INITIAL[7]!) | 0;
}

/**
 * SHA-256 of a digest of 32 octets, and of its digest again, `count` times. The MAC key of RFC 7292 B.2 takes 600 000 of
 * them: made for this one length, without an object for each hash, they cost about a tenth of a general hash.
 */
export function sha256Rounds(digest: Uint8Array, count: number): Bytes {
  const words = new Int32Array(SCHEDULE_WORDS);
  const source = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  for (let index = 0; index < DIGEST_WORDS; index += 1) words[index] = source.getInt32(4 * index);
  for (let round = 0; round < count; round += 1) {
    words[DIGEST_WORDS] = PADDING_BIT;
    for (let index = DIGEST_WORDS + 1; index < BLOCK_WORDS - 1; index += 1) words[index] = 0;
    words[BLOCK_WORDS - 1] = MESSAGE_BITS;
    expand(words);
    compress(words);
  }
  const result = new Uint8Array(4 * DIGEST_WORDS);
  const target = new DataView(result.buffer);
  for (let index = 0; index < DIGEST_WORDS; index += 1) target.setInt32(4 * index, words[index]!);
  return result;
}
