import { UniqueConstraintViolationException } from '@mikro-orm/core';

/** True when the database refused a second row of a kind of which one may be: somebody was faster. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof UniqueConstraintViolationException;
}
