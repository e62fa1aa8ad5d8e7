import { describe, expect, it } from '@jest/globals';
import { limited, TEST_LIMIT_MS, within } from '../support/test-limit.ts';

const hanging = () => Promise.withResolvers<never>().promise;
const NAME = () => 'a queue that stands';

type Call = [title: unknown, body: ((...row: unknown[]) => unknown) | undefined, limitMs: number | undefined];

/** What a register of tests is given. */
function recorder(): { calls: Call[]; it: Parameters<typeof limited>[0] } {
  const calls: Call[] = [];
  const register = (title: unknown, body?: (...row: unknown[]) => unknown, limitMs?: number) =>
    calls.push([title, body, limitMs]);
  const table = () => Object.assign(register.bind(null), { each: () => register });
  return { calls, it: Object.assign(table(), { only: table(), skip: table() }) };
}

describe('a test that hangs', () => {
  it('fails by its name when its time is over', async () => {
    await expect(within(5, hanging, NAME)()).rejects.toThrow('not over after 0.005 s: a queue that stands');
  });

  it('has five minutes, or what it says itself, in every way of writing it', async () => {
    const { calls, it: register } = recorder();
    const wrapped = limited(register, NAME);
    for (const one of [wrapped, wrapped.only, wrapped.skip]) {
      one('plain', hanging);
      one('own', hanging, 5);
      one.each([1])('row %s', hanging, 5);
    }
    expect(calls.map(([, , limitMs]) => limitMs)).toEqual([1, 2, 3].flatMap(() => [TEST_LIMIT_MS, 5, 5]));
    const short = calls.filter(([, , limitMs]) => limitMs === 5);
    for (const [, body] of short) await expect(body?.()).rejects.toThrow('a queue that stands');
  });

  it('is told apart from one that fails or ends in time', async () => {
    const failing = within(1000, () => Promise.reject(new Error('its own')), NAME);
    await expect(failing()).rejects.toThrow('its own');
    expect(await within(1000, (one) => Promise.resolve(one), NAME)('row')).toBe('row');
    expect(within(1000, (one) => one, NAME)('at once')).toBe('at once');
  });
});
