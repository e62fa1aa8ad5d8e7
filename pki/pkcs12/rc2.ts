import { type Bytes, fromHex } from '../bytes.ts';

/** PITABLE of RFC 2268 2. */
const PI =
  fromHex(
    'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
      '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb6266fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
      '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
      '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
  ) ?? new Uint8Array();

const KEY_OCTETS = 128;
const ROTATIONS = [1, 2, 3, 5] as const;
/** Mixing rounds after which the words are mashed (RFC 2268 3.3 backwards: after 5, then after 6 more). */
const MASH_AFTER = new Set([5, 11]);
const MIXING_ROUNDS = 16;

export type Rc2Key = Uint16Array;

/** Expands a key to an effective length in bits (RFC 2268 2). */
export function rc2Key(key: Uint8Array, effectiveBits: number): Rc2Key {
  const octets = new Uint8Array(KEY_OCTETS);
  octets.set(key);
  const at = (index: number): number => octets[index] ?? 0;
  for (let index = key.length; index < KEY_OCTETS; index += 1) {
    octets[index] = PI[(at(index - 1) + at(index - key.length)) & 0xff] ?? 0;
  }
  const effective = Math.ceil(effectiveBits / 8);
  const mask = 0xff >> (8 * effective - effectiveBits);
  octets[KEY_OCTETS - effective] = PI[at(KEY_OCTETS - effective) & mask] ?? 0;
  for (let index = KEY_OCTETS - 1 - effective; index >= 0; index -= 1) {
    octets[index] = PI[at(index + 1) ^ at(index + effective)] ?? 0;
  }
  return Uint16Array.from({ length: KEY_OCTETS / 2 }, (_, index) => at(2 * index) | (at(2 * index + 1) << 8));
}

function rotatedRight(word: number, by: number): number {
  return ((word >> by) | (word << (16 - by))) & 0xffff;
}

/** Decrypts one block of 8 octets (RFC 2268 4). For reading old files; nothing is encrypted with it. */
export function rc2DecryptBlock(key: Rc2Key, block: Uint8Array): Bytes {
  const words = [0, 1, 2, 3].map((index) => (block[2 * index] ?? 0) | ((block[2 * index + 1] ?? 0) << 8));
  const word = (index: number): number => words[(index + 4) & 3] ?? 0;
  let used = KEY_OCTETS / 2 - 1;
  for (let round = 1; round <= MIXING_ROUNDS; round += 1) {
    for (let index = 3; index >= 0; index -= 1) {
      const mixed = rotatedRight(word(index), ROTATIONS[index as 0 | 1 | 2 | 3]);
      const sum = (key[used] ?? 0) + (word(index - 1) & word(index - 2)) + (~word(index - 1) & word(index - 3));
      words[index] = (mixed - sum) & 0xffff;
      used -= 1;
    }
    if (!MASH_AFTER.has(round)) continue;
    for (let index = 3; index >= 0; index -= 1) {
      words[index] = (word(index) - (key[word(index - 1) & 63] ?? 0)) & 0xffff;
    }
  }
  return Uint8Array.from(words.flatMap((one) => [one & 0xff, one >> 8]));
}
