import { ERRORS } from '@kualik/domain/rules/errors.ts';
import type { ErrorCode, ErrorRow } from '@kualik/domain/rules/errors.ts';
import type { ErrorDescriptionType } from '../schema/error-code.enum.ts';

/** The error table as clients read it. */
export function describeErrors(): ErrorDescriptionType[] {
  return (Object.entries(ERRORS) as [ErrorCode, ErrorRow][]).map(([code, row]) => ({
    code,
    kind: row.kind,
    clause: row.clause,
    text: row.text,
  }));
}
