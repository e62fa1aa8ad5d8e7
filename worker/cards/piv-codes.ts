import { CardVerifyError } from './card-error.ts';
import type { Reference } from './status-words.ts';

/** What a code may look like (NIST SP 800-73-4 part 2, 3.2.1): a PIN has 6–8 digits, a PUK 8 octets, here those that can be typed. */
const CODE_FORM: Readonly<Record<Reference, RegExp>> = { PIN: /^\d{6,8}$/, PUK: /^[ -~]{8}$/ };
const CODE_OCTETS = 8;
const FILLER = 0xff;

/** The code as a card takes it, filled up to eight octets. What cannot be a code is refused here and costs no try. */
export function padCode(reference: Reference, code: string): Uint8Array {
  if (!CODE_FORM[reference].test(code)) throw new CardVerifyError('CARD_PIN_MALFORMED', null);
  const octets = new Uint8Array(CODE_OCTETS).fill(FILLER);
  octets.set(Buffer.from(code, 'latin1'));
  return octets;
}
