import type { EntityManager } from '@mikro-orm/postgresql';

export const PERSON = '00000000-0000-4000-8000-000000000001';
export const OTHER_PERSON = '00000000-0000-4000-8000-000000000002';
export const THIRD_PERSON = '00000000-0000-4000-8000-000000000003';
export const BYTES = new Uint8Array([1]);
export const HASH = 'a'.repeat(64);
export const OTHER_HASH = 'b'.repeat(64);
export const LATER = new Date('2026-11-20T10:00:00.000Z');

/** A guarded write and the barest row on which two callers contend for it. */
export interface Race {
  /** The function that holds the guard. */
  guard: string;
  table: string;
  /** Columns that the guard looks at. */
  row: Readonly<Record<string, unknown>>;
  /** No row to lock beforehand: the contest is about making one, or whoever finds it locked goes on without it. */
  isUnlocked?: true;
  attempt(em: EntityManager, id: string, caller: 0 | 1): Promise<unknown>;
}
