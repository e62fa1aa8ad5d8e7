import { describe, expect, it } from '@jest/globals';
import { type PkitsCase, pkitsCases, pkitsValidator } from './support/pkits.ts';

/** Every verdict that differs from the suite's, with the reason. */
const EXPLAINED: ReadonlyMap<string, string> = new Map([
  ['ValidDSASignaturesTest4EE', 'DSA is no algorithm of the national profile (4.5); we verify none of it'],
  ['ValidDSAParameterInheritanceTest5EE', 'the same, and keys without parameters of their own are gone from RFC 5480'],
]);

const validate = pkitsValidator();
const CASES = pkitsCases();
const passed: PkitsCase[] = [];

function titleOf({ name, isValid, settings }: PkitsCase): string {
  const under = settings === undefined ? '' : ` under ${JSON.stringify(settings)}`;
  return `${name}${under} is ${isValid ? 'valid' : 'invalid'}`;
}

describe('the path validation suite of NIST (PKITS), everything in one store', () => {
  it('has all 224 tests; 4.1.1 and 4.8.1 share their end certificate', () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(223);
  });

  it.each(CASES.filter(({ name }) => !EXPLAINED.has(name)).map((row) => [titleOf(row), row] as const))(
    '%s',
    async (_, row) => {
      const verdict = await validate(row);
      expect({ verdict, isValid: verdict === 'valid' }).toEqual({ verdict, isValid: row.isValid });
      passed.push(row);
    },
  );

  it.each([...EXPLAINED])('%s is refused by us: %s', async (name) => {
    expect(await validate({ name, isValid: true })).toMatch(/^CHAIN_UNTRUSTED/);
  });

  it(`passes ${CASES.length - EXPLAINED.size} of ${CASES.length} verdicts; the others are explained`, () => {
    expect(passed.length).toBe(CASES.length - EXPLAINED.size);
  });
});
