import { createHash } from 'node:crypto';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';

/**
 * What the queue stores of a code or a request's number: its SHA-256. Both have 60 random bits and a check character and
 * are read alike, so that a person at the kiosk may show either. Null for a text that can be neither.
 */
export function placeHash(text: string): string | null {
  const code = parseRequestNumber(text);
  return code.ok ? createHash('sha256').update(code.value).digest('hex') : null;
}
