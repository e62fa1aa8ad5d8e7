import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { errorRow } from '@kualik/domain/rules/errors.ts';
import { GraphQLError } from 'graphql';

/** A refusal as the server words it. */
export function coded(code: ErrorCode): GraphQLError {
  const { kind, clause, text } = errorRow(code);
  return new GraphQLError(code, { extensions: { code, kind, clause, texts: text, requestId: 'incident-1' } });
}
