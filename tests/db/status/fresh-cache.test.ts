import { describe, expect, it } from '@jest/globals';
import { FreshCache } from '@kualik/db/status/fresh-cache.ts';

describe('kept answers about a standing', () => {
  const SERIAL = '31aa';
  let now = 10_000;
  let heardAt = 0;
  const cacheOf = (quietMs = 0): FreshCache<string> => {
    now = 10_000;
    heardAt = now;
    return new FreshCache<string>({ now: () => now, heardAt: () => heardAt, maxEntries: 2, quietMs });
  };

  it('are given while the news line is heard, however old they are', () => {
    const cache = cacheOf();
    cache.keep(SERIAL, 'good', now);
    now = heardAt = 500_000;
    expect(cache.get(SERIAL)).toBe('good');
  });

  it('are given for one second more when the line falls silent, and then no longer', () => {
    const cache = cacheOf();
    cache.keep(SERIAL, 'good', now);
    now += 999;
    expect(cache.get(SERIAL)).toBe('good');
    now += 1;
    expect(cache.get(SERIAL)).toBeUndefined();
  });

  it.each([
    ['of this certificate', SERIAL],
    ['of any', null],
  ])('are gone with news %s', (_name, told) => {
    const cache = cacheOf();
    cache.keep(SERIAL, 'good', now);
    cache.drop(told);
    expect(cache.get(SERIAL)).toBeUndefined();
  });

  it.each([
    ['of this certificate', SERIAL],
    ['of any', null],
  ])('are not kept when news %s came while they were read', (_name, told) => {
    const cache = cacheOf();
    const readAt = now;
    now += 5;
    cache.drop(told);
    cache.keep(SERIAL, 'good', readAt);
    expect(cache.get(SERIAL)).toBeUndefined();
  });

  it('are not kept when they come from somebody who may have kept them himself across the news', () => {
    const cache = cacheOf(2_000);
    cache.drop(SERIAL);
    now += 1_500;
    cache.keep(SERIAL, 'good', now);
    expect(cache.get(SERIAL)).toBeUndefined();
    now += 1_000;
    heardAt = now;
    cache.keep(SERIAL, 'revoked', now);
    expect(cache.get(SERIAL)).toBe('revoked');
  });

  it('give way, the oldest first', () => {
    const cache = cacheOf();
    for (const serialHex of ['01', '02', '03']) cache.keep(serialHex, serialHex, now);
    expect([cache.get('01'), cache.get('02'), cache.get('03')]).toEqual([undefined, '02', '03']);
  });
});
