import { describe, expect, it } from '@jest/globals';
import { newId } from '@kualik/db';

const AT = Date.parse('2026-11-20T09:00:00.000Z');

describe('an id of a row (RFC 9562 5.7)', () => {
  it('is a UUID of version 7 and tells its millisecond', () => {
    const id = newId(AT);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(AT);
  });

  it('comes after those that were made before it in the same millisecond', () => {
    const ids = Array.from({ length: 4000 }, () => newId(AT + 1));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
