import { randomInt } from 'node:crypto';
import { sha256OfText } from '../sign-in/session-token.ts';

/** Our choice: long enough for the application to be written, short enough for a lost slip of paper. */
const CODE_DAYS = 10;
/** Letters and digits that nobody mistakes for each other; 16 of them are 80 bits. */
const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 16;

export interface CarrierCode {
  /** Shown once; only its hash is stored. */
  code: string;
  codeSha256: string;
  codeExpiresAt: Date;
}

/** The one-time code that goes with a carrier and lets its holder, and nobody else, apply. @rule reg p.15(1) */
export function newCarrierCode(now: Date): CarrierCode {
  const drawn = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length)));
  const code = drawn.join('');
  return { code, codeSha256: sha256OfText(code), codeExpiresAt: new Date(now.getTime() + CODE_DAYS * 86_400_000) };
}
