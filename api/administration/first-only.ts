import { isUniqueViolation } from '@kualik/db/unique-violation.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { CodedError } from '../errors/coded-error.ts';

/** Runs a change that a unique key, or the named one alone, lets only one caller make; the other is told with the code. */
export async function firstOnly<T>(code: ErrorCode, change: () => Promise<T>, key?: string): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (isUniqueViolation(error, key)) throw new CodedError(code, { cause: error });
    throw error;
  }
}
