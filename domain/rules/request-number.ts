import type { Brand } from './brand.ts';
import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';

/** Unique number of a request: 12 random characters (60 bits) and a check character. @rule reg p.6(4) */
export type RequestNumber = Brand<string, 'RequestNumber'>;

/** 32 characters without look-alikes: no I, L, O, U (Crockford's choice), so that a number can be dictated. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 bits: guessing one number among a million needs about 10^12 tries. Our choice. */
const DATA_LENGTH = 12;
/** A prime above 32 would need more characters than we have; 31 catches every single wrong character but one pair. */
const CHECK_MODULUS = 31n;

/**
 * Makes a number of 8 random bytes (the caller supplies the randomness; 60 of the 64 bits are used).
 * Does not check that the number is free: the database does. @rule reg p.6(4)–(5)
 */
export function formatRequestNumber(random: Uint8Array): RequestNumber {
  if (random.length !== 8) throw new RangeError('a request number is made of 8 random bytes');
  let value = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) & ((1n << 60n) - 1n);
  let text = '';
  for (let index = 0; index < DATA_LENGTH; index += 1) {
    text = ALPHABET.charAt(Number(value & 31n)) + text;
    value >>= 5n;
  }
  return (text + checkCharacter(text)) as RequestNumber;
}

/** Reads a number as a person writes it: lower case, spaces, dashes, and I L O for 1 1 0 are understood. */
export function parseRequestNumber(text: string): Outcome<RequestNumber> {
  const plain = text
    .slice(0, 40)
    .toUpperCase()
    .replace(/[\s–-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  const wellFormed = plain.length === DATA_LENGTH + 1 && [...plain].every((char) => ALPHABET.includes(char));
  if (!wellFormed || checkCharacter(plain.slice(0, DATA_LENGTH)) !== plain.charAt(DATA_LENGTH)) {
    return refused('NOT_FOUND');
  }
  return ok(plain as RequestNumber);
}

/** Groups the number for reading aloud: `XXXX-XXXX-XXXX-X`. */
export function groupRequestNumber(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1-');
}

/** Position-weighted sum: a wrong or two swapped neighbouring characters change it. */
function checkCharacter(data: string): string {
  const sum = [...data].reduce((total, char, index) => total + BigInt(ALPHABET.indexOf(char)) * BigInt(index + 1), 0n);
  return ALPHABET.charAt(Number(sum % CHECK_MODULUS));
}
