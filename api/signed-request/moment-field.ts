import type { ErrorCode } from '@kualik/domain/rules/errors.ts';

/** The input that a fault of `judgeMoments` belongs to. */
export function momentField(code: ErrorCode): 'invalidityDate' | 'effectiveAt' {
  return code.startsWith('INVALIDITY_DATE') ? 'invalidityDate' : 'effectiveAt';
}
