import { describe, expect, it } from '@jest/globals';
import { computeControlDigit, maskIin, parseBin, parseIin } from '../../../domain/rules/iin.ts';

/** Synthetic numbers; the control digits were worked out by hand from the rule of kz-pki-profile 4.1. */
const IIN_CASES: [name: string, text: string, code: string | null][] = [
  ['accepts/first weights suffice', '900101300017', null],
  ['accepts/spaces and dashes', '900101 300-017', null],
  ['refuses/eleven digits', '90010130001', 'IIN_LENGTH'],
  ['refuses/a letter among the digits', '90010130001a', 'IIN_LENGTH'],
  ['refuses/31 February', '900231300017', 'IIN_STRUCTURE'],
  ['refuses/month 13', '901301300017', 'IIN_STRUCTURE'],
  ['refuses/century digit 0', '900101000017', 'IIN_STRUCTURE'],
  ['refuses/a BIN typed as an IIN', '050140000017', 'IIN_STRUCTURE'],
  ['refuses/last digit changed by one', '900101300018', 'IIN_CONTROL_DIGIT'],
];

describe('an individual identification number (reg p.5(1))', () => {
  // 9·1 + 1·4 + 1·6 + 3·7 + 1·11 = 51 = 4·11 + 7, hence the last digit 7.
  it.each(IIN_CASES)('%s', (_name, text, code) => {
    const outcome = parseIin(text);
    expect(outcome.ok ? null : outcome.code).toBe(code);
  });

  it('takes the second weights when the first sum gives ten', () => {
    // First weights: 1·10 = 10, so the second ones decide: 1·1 = 1.
    expect(computeControlDigit('00000000010')).toBe(1);
  });

  it('is shown in lists by its last four digits only', () => {
    expect(maskIin('900101300017')).toBe('••••••••0017');
  });
});

describe('a business identification number (reg p.5(2))', () => {
  it.each([
    ['refuses/thirteen digits', '1234567890123', 'BIN_LENGTH'],
    ['refuses/month 00', '050040000017', 'BIN_STRUCTURE'],
    ['refuses/fifth digit 3', '050130000017', 'BIN_STRUCTURE'],
  ])('%s', (_name, text, code) => {
    const outcome = parseBin(text);
    expect(outcome.ok ? null : outcome.code).toBe(code);
  });
});
