import { describe, expect, it } from '@jest/globals';
import { newId } from '@kualik/db';

describe('an id of a row (RFC 9562 5.7)', () => {
  it('is a UUID of version 7 and tells its millisecond', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBeGreaterThanOrEqual(before);
  });

  it('comes after all that were made before it, more than a millisecond can count too', () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
