import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { formatted } from './formatted.ts';

/** A malformed scalar of these fields is the error of the thing it carries. */
const CODE_OF_FIELD: Record<string, ErrorCode> = {
  email: 'EMAIL_INVALID',
  signCsr: 'CSR_MALFORMED',
  authCsr: 'CSR_MALFORMED',
};

/** Rules of the armour speak only by their messages. */
const TOO_COSTLY = /limit of|depth|too many|exceed|more th\w+ \d+ tokens/i;

/**
 * Errors that GraphQL itself found in an operation or its variables; null for any other.
 * A wrong variable is named and never repeated: graphql-js would print its value, which may be an IIN.
 */
export function inputProblem(answer: GraphQLFormattedError, error: GraphQLError): GraphQLFormattedError | null {
  switch (answer.extensions?.['code']) {
    case 'BAD_USER_INPUT':
      return wrongVariable(error);
    case 'GRAPHQL_PARSE_FAILED':
    case 'GRAPHQL_VALIDATION_FAILED':
    case 'OPERATION_RESOLUTION_FAILURE':
    case 'BAD_REQUEST':
      return TOO_COSTLY.test(error.message) ? formatted('QUERY_TOO_COSTLY') : wrongOperation(error);
    default:
      return null;
  }
}

function wrongVariable(error: GraphQLError): GraphQLFormattedError {
  const at = / at "([\w.[\]]+)"/.exec(error.message)?.[1] ?? /Variable "\$(\w+)"/.exec(error.message)?.[1] ?? '';
  const field = at.split('.').at(-1) ?? '';
  return formatted(CODE_OF_FIELD[field] ?? 'INPUT_INVALID', { field: at });
}

/** The developer of a client is told what is wrong with the document; values of literals are cut out. */
function wrongOperation(error: GraphQLError): GraphQLFormattedError {
  const answer = formatted('INPUT_INVALID');
  const message = error.message.replace(/"(?:[^"\\]|\\.)*\d{6,}(?:[^"\\]|\\.)*"/g, '"…"').slice(0, 500);
  return { ...answer, message, ...(error.locations ? { locations: error.locations } : {}) };
}
