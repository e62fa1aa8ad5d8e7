import { describe, expect, it } from '@jest/globals';
import { SMALLEST_GROUP, SMALLEST_REST, suppress } from '@kualik/domain/rules/suppression.ts';
import type { Group } from '@kualik/domain/rules/suppression.ts';
import fc from 'fast-check';

/** Fixed, so that a failure of today fails tomorrow too. */
const RUN = { seed: 20_261_127, numRuns: 3000 };

const tableOf = (...sizes: number[]): Group[] => sizes.map((size, index) => ({ key: `k${index}`, size }));
const published = (table: Group[]): string => JSON.stringify(suppress(table));

/** Sizes around the threshold are the hard ones. */
const size = fc.oneof(
  fc.integer({ min: 1, max: 24 }),
  fc.integer({ min: 8, max: 12 }),
  fc.integer({ min: 1, max: 400 }),
);
const table = fc.array(size, { minLength: 1, maxLength: 7 }).map((sizes) => tableOf(...sizes));

/** Other tables with the same groups shown: people moved from one hidden group to another, by one and by more. */
function* alternatives(real: Group[], shown: readonly Group[]): Generator<Group[]> {
  const hidden = real.filter(({ key }) => !shown.some((one) => one.key === key));
  const moves = [1, 2, 3, 5].flatMap((step) =>
    hidden.flatMap((from) => hidden.map((to) => ({ step, from, to })).filter(({ to }) => to !== from)),
  );
  for (const { step, from, to } of moves) {
    if (from.size < step) continue;
    yield real.map((one) => {
      if (one === from) return { ...one, size: one.size - step };
      return one === to ? { ...one, size: one.size + step } : one;
    });
  }
}

describe('statistics of the questionnaire (reg p.18)', () => {
  it.each<[string, number[], string[] | null]>([
    ['fewer than twenty people are not published', [12, 7], null],
    ['large groups are all shown', [10, 11, 400], ['k0', 'k1', 'k2']],
    ['one small group takes another one with it', [30, 9, 40], ['k2']],
    ['two small groups take one more with them', [3, 4, 30, 50], ['k3']],
    ['a rest under twenty takes a third one', [10, 1, 10, 30], ['k3']],
    ['only small groups: the total alone', [9, 9, 9], []],
    ['an empty group is no group', [0, 15, 15], ['k1', 'k2']],
  ])('%s', (_name, sizes, shown) => {
    const publication = suppress(tableOf(...sizes));
    expect(publication.isPublished ? publication.shown.map(({ key }) => key) : null).toEqual(shown);
  });

  it('show no group under ten, and all people in the total', () => {
    fc.assert(
      fc.property(table, (groups) => {
        const result = suppress(groups);
        if (!result.isPublished) return;
        expect(result.shown.every((one) => one.size >= SMALLEST_GROUP)).toBe(true);
        expect(result.total).toBe(groups.reduce((total, one) => total + one.size, 0));
        expect(result.isPartial).toBe(result.shown.length < groups.length);
      }),
      RUN,
    );
  });

  it('leave a rest of at least twenty people in at least two groups', () => {
    fc.assert(
      fc.property(table, (groups) => {
        const result = suppress(groups);
        if (!result.isPublished || !result.isPartial) return;
        const rest = result.total - result.shown.reduce((total, one) => total + one.size, 0);
        expect(rest).toBeGreaterThanOrEqual(SMALLEST_REST);
        expect(groups.length - result.shown.length).toBeGreaterThanOrEqual(2);
      }),
      RUN,
    );
  });

  it('can come of another table too, for each hidden group: even who knows the rule computes none', () => {
    fc.assert(
      fc.property(table, (groups) => {
        const result = suppress(groups);
        if (!result.isPublished) return;
        const asPublished = published(groups);
        const open = new Set(
          groups.filter((one) => !result.shown.some(({ key }) => key === one.key)).map(({ key }) => key),
        );
        for (const other of alternatives(groups, result.shown)) {
          if (open.size === 0) break;
          if (published(other) !== asPublished) continue;
          for (const [index, one] of other.entries()) if (one.size !== groups[index]?.size) open.delete(one.key);
        }
        expect([...open]).toEqual([]);
      }),
      RUN,
    );
  });
});
