import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { CalendarYearMissing } from '@kualik/domain/rules/working-days.ts';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { isConnectionLoss } from '../survive-lost-connections.ts';
import { CodedError } from './coded-error.ts';
import { formatted } from './formatted.ts';
import { inputProblem } from './input-problem.ts';

/** The only place where a thrown thing becomes an answer. What it does not know becomes INTERNAL; nothing of its message goes out. */
export function toGraphqlError(answer: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const cause = causeOf(thrown);
  if (cause instanceof CodedError) return formatted(cause.code, cause.facts, answer.path);
  if (cause instanceof ArgumentValidationError) {
    return formatted('INPUT_INVALID', { field: firstProperty(cause) }, answer.path);
  }
  if (cause instanceof CalendarYearMissing) return formatted('CALENDAR_YEAR_MISSING', {}, answer.path);
  const problem = cause instanceof GraphQLError ? inputProblem(answer, cause) : null;
  const unknown: ErrorCode = isConnectionLoss(cause) ? 'SERVICE_UNAVAILABLE' : 'INTERNAL';
  return problem ?? formatted(unknown, {}, answer.path);
}

/** What a resolver, a plugin or the making of the context threw; GraphQL's own errors are taken as they are. */
export function causeOf(thrown: unknown): unknown {
  const original = thrown instanceof GraphQLError ? thrown.originalError : undefined;
  return original === undefined || original instanceof GraphQLError ? thrown : original;
}

function firstProperty(error: ArgumentValidationError): string {
  const errors = error.extensions.validationErrors as { property: string; children?: { property: string }[] }[];
  const first = errors[0];
  const child = first?.children?.[0];
  return [first?.property, child?.property].filter((part) => part !== undefined).join('.');
}
