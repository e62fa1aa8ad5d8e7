import { UniqueConstraintViolationException } from '@mikro-orm/core';

/** True when the database refused a second row of a kind of which one may be, or of the named key alone: somebody was faster. */
export function isUniqueViolation(error: unknown, key?: string): boolean {
  if (!(error instanceof UniqueConstraintViolationException)) return false;
  return key === undefined || ('constraint' in error && error.constraint === key);
}
