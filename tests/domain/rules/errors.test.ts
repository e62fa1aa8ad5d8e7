import { describe, expect, it } from '@jest/globals';
import { ERRORS } from '@kualik/domain/rules/errors.ts';
import type { ErrorRow } from '@kualik/domain/rules/errors.ts';

const ROWS = Object.entries<ErrorRow>(ERRORS);

describe('the table of errors', () => {
  it('names the clause of every refusal', () => {
    const bare = ROWS.filter(([, { kind, clause }]) => kind === 'refused' && !clause?.trim());
    expect(bare.map(([code]) => code)).toEqual([]);
  });
});
