import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { CodedError } from './coded-error.ts';
import { formatted } from './formatted.ts';
import { inputProblem } from './input-problem.ts';

export interface FormattedFailure {
  answer: GraphQLFormattedError;
  /** True for a fault of ours: its cause goes to the log. */
  unexpected: boolean;
}

/** The only place where a thrown thing becomes an answer. What it does not know becomes INTERNAL. */
export function toGraphqlError(answer: GraphQLFormattedError, thrown: unknown): FormattedFailure {
  const cause = unwrapResolverError(thrown);
  if (cause instanceof CodedError) return expected(formatted(cause.code, cause.facts, answer.path));
  if (cause instanceof ArgumentValidationError) {
    return expected(formatted('INPUT_INVALID', { field: firstProperty(cause) }, answer.path));
  }
  const problem = cause instanceof GraphQLError ? inputProblem(answer, cause) : null;
  if (problem !== null) return expected(problem);
  return { answer: formatted('INTERNAL', {}, answer.path), unexpected: true };
}

function expected(answer: GraphQLFormattedError): FormattedFailure {
  return { answer, unexpected: false };
}

function firstProperty(error: ArgumentValidationError): string {
  const errors = error.extensions.validationErrors as { property: string; children?: { property: string }[] }[];
  const first = errors[0];
  const child = first?.children?.[0];
  return [first?.property, child?.property].filter((part) => part !== undefined).join('.');
}
