import { errorRow } from '@kualik/domain/rules/errors.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { ErrorFacts } from './coded-error.ts';

/** What goes to the client for a code: the row of the table and facts that help to repair. Never the thrown message. */
export function formatted(
  code: ErrorCode,
  facts: ErrorFacts = {},
  path?: GraphQLFormattedError['path'],
): GraphQLFormattedError {
  const { kind, clause, text } = errorRow(code);
  const { field, retryAfterSeconds, by } = facts;
  return {
    message: text.en,
    ...(path === undefined ? {} : { path }),
    extensions: {
      code,
      kind,
      clause,
      texts: text,
      ...(field === undefined ? {} : { field }),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      ...(by === undefined ? {} : { by: { name: by.name, at: by.at.toISOString() } }),
    },
  };
}
