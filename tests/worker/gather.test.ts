import { describe, expect, it } from '@jest/globals';
import { gather, settleAll } from '../../worker/gather.ts';

const counting = (sizes: number[]) => (items: readonly number[]) => {
  sizes.push(items.length);
  return settleAll(items, (item) => Promise.resolve(2 * item));
};

describe('rounds of a group commit', () => {
  it('share what waits evenly, so that one computes while the other waits for the disk', async () => {
    const sizes: number[] = [];
    const double = gather(counting(sizes), { size: 64, atOnce: 2 });
    const answers = await Promise.all(Array.from({ length: 16 }, (_, item) => double(item)));
    expect(sizes).toEqual([8, 8]);
    expect(answers).toEqual(Array.from({ length: 16 }, (_, item) => 2 * item));
  });

  it('are never larger than they may be', async () => {
    const sizes: number[] = [];
    const double = gather(counting(sizes), { size: 3, atOnce: 2 });
    await Promise.all(Array.from({ length: 10 }, (_, item) => double(item)));
    expect(Math.max(...sizes)).toBe(3);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(10);
  });

  it('fail alone: the items of the others get their own outcomes', async () => {
    const halves = gather(
      (items: readonly number[]) =>
        items.includes(0) ? Promise.reject(new Error('round')) : settleAll(items, (item) => Promise.resolve(item)),
      { size: 2, atOnce: 2 },
    );
    const settled = await Promise.allSettled([0, 1, 2, 3].map(halves));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
  });
});
