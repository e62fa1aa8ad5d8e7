import { canonicalBytes, parseCanonical } from '@kualik/domain/rules/canonical-document.ts';
import type { HashedRow } from './audit-row.ts';
import { sha256Of } from './audit-row.ts';

/** What precedes the first head. */
export const NO_HEAD = '0'.repeat(64);

/** The sealed statement about one batch. It lists every row, so that a later difference can be named. */
export interface HeadDocument {
  type: 'kualik/audit-head/1';
  seq: number;
  firstId: number;
  lastId: number;
  rowCount: number;
  /** id and SHA-256 of each row, in order. */
  rows: [number, string][];
  batchSha256: string;
  previousSha256: string;
  /** Of the first row; with `sealedAt` it tells how long a row could have been changed unseen. */
  firstAt: string;
  sealedAt: string;
}

export interface HeadFacts {
  seq: number;
  rows: HashedRow[];
  previousSha256: string;
  sealedAt: Date;
}

export function batchHash(rows: readonly [number, string][]): string {
  return sha256Of(rows.map(([id, sha256]) => `${id}:${sha256}\n`).join(''));
}

export function buildHead({ seq, rows, previousSha256, sealedAt }: HeadFacts): HeadDocument {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new RangeError('a head needs rows');
  const pairs = rows.map(({ id, sha256 }): [number, string] => [id, sha256]);
  return {
    type: 'kualik/audit-head/1',
    seq,
    firstId: first.id,
    lastId: last.id,
    rowCount: rows.length,
    rows: pairs,
    batchSha256: batchHash(pairs),
    previousSha256,
    firstAt: first.at.toISOString(),
    sealedAt: sealedAt.toISOString(),
  };
}

export function headBytes(head: HeadDocument): Uint8Array {
  return canonicalBytes(head);
}

function isPair(value: unknown): value is [number, string] {
  return Array.isArray(value) && value.length === 2 && Number.isSafeInteger(value[0]) && typeof value[1] === 'string';
}

/** Null for anything that is not the one canonical form of a head whose parts agree with each other. */
export function parseHead(bytes: Uint8Array): HeadDocument | null {
  const value = parseCanonical(bytes);
  if (typeof value !== 'object' || value === null) return null;
  const head = value as Partial<HeadDocument>;
  if (head.type !== 'kualik/audit-head/1' || !Array.isArray(head.rows) || !head.rows.every(isPair)) return null;
  const numbers = [head.seq, head.firstId, head.lastId, head.rowCount].every(Number.isSafeInteger);
  const texts = [head.batchSha256, head.previousSha256, head.firstAt, head.sealedAt].every(
    (text) => typeof text === 'string',
  );
  const agree =
    head.rows.length === head.rowCount &&
    head.rows[0]?.[0] === head.firstId &&
    head.rows.at(-1)?.[0] === head.lastId &&
    head.batchSha256 === batchHash(head.rows);
  return numbers && texts && agree ? (head as HeadDocument) : null;
}
