import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sha256Rounds } from '@kualik/pki/pkcs12/sha256-rounds.ts';

/** The same by OpenSSL. */
function repeated(digest: Buffer, count: number): Buffer {
  let result = digest;
  for (let round = 0; round < count; round += 1) result = createHash('sha256').update(result).digest();
  return result;
}

describe('SHA-256 of a digest, over and over', () => {
  it.each([0, 1, 2, 1000])('equals that of OpenSSL after %i rounds', (count) => {
    for (const digest of [Buffer.alloc(32), Buffer.alloc(32, 0xff), randomBytes(32)])
      expect(Buffer.from(sha256Rounds(digest, count)).equals(repeated(digest, count))).toBe(true);
  });
});
