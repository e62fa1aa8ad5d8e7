import { describe, expect, it } from '@jest/globals';
import { fuzz, MAX_GROWN_MB, MAX_MS } from './support/fuzz.ts';
import { fuzzReaders } from './support/fuzz-readers.ts';
import { mutations } from './support/mutator.ts';

const SEED = 20_261_122;
const RUNS = 1000;

const READERS = (await fuzzReaders()).map((reader) => [reader.name, reader] as const);

describe(`${RUNS} broken inputs`, () => {
  it.each(READERS)(
    'neither crash, hold up nor fill the reader of: %s',
    async (_, reader) => {
      const result = await fuzz(reader, SEED, RUNS);
      expect(result.crashes.slice(0, 3)).toEqual([]);
      expect(result.slowestMs).toBeLessThan(MAX_MS);
      expect(result.grownMb).toBeLessThan(MAX_GROWN_MB);
      expect(result.accepted).toBeLessThan(RUNS);
    },
    120_000,
  );
});

describe('the fuzzer itself', () => {
  it('tells a reader that crashes, by input', async () => {
    const broken = {
      name: 'broken',
      samples: [Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x05)],
      read: ([tag]: Uint8Array): boolean => {
        if (tag !== 0x30) throw new TypeError('no sequence');
        return true;
      },
    };
    const { crashes, accepted } = await fuzz(broken, SEED, 200);
    expect(crashes.length).toBeGreaterThan(20);
    expect(crashes.length + accepted).toBe(200);
    expect(crashes[0]).toMatchObject({ message: 'TypeError: no sequence' });
  });

  it('makes the same inputs from the same seed, and they differ from the good one', () => {
    const good = Uint8Array.from({ length: 200 }, (_, at) => at);
    const take = (seed: number): string[] => {
      const inputs = mutations([good], seed);
      return Array.from({ length: 100 }, () => Buffer.from(inputs.next().value).toString('hex'));
    };
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
    expect(take(1).filter((hex) => hex === Buffer.from(good).toString('hex')).length).toBeLessThan(5);
  });
});
