import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatRequestNumber, groupRequestNumber, parseRequestNumber } from '../../../domain/rules/request-number.ts';

const anyNumber = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(formatRequestNumber);
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the unique number of a request (reg p.6(4))', () => {
  it('has 13 characters and none that look alike', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/);
      }),
      { seed: 839 },
    );
  });

  it('is the same number when it is dictated in groups, in lower case or with O for 0', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const dictated = groupRequestNumber(number).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(parseRequestNumber(dictated)).toEqual({ ok: true, value: number });
      }),
      { seed: 840 },
    );
  });

  it('is not found when two different neighbouring characters change places', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat({ max: 10 }), (number, at) => {
        const [left, right] = [number.charAt(at), number.charAt(at + 1)];
        fc.pre((ALPHABET.indexOf(left) - ALPHABET.indexOf(right)) % 31 !== 0);
        const swapped = number.slice(0, at) + right + left + number.slice(at + 2);
        expect(parseRequestNumber(swapped).ok).toBe(false);
      }),
      { seed: 841 },
    );
  });

  it.each([
    ['an empty text', ''],
    ['twelve characters', '000000000000'],
    ['a forbidden letter', '000000000000U'],
    ['a long text', '0'.repeat(10_000)],
  ])('is not found/%s', (_name, text) => {
    expect(parseRequestNumber(text)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });
});
