import type { Response } from 'express';
import { errorRow } from '@kualik/domain/rules/errors.ts';
import type { ErrorKind } from '@kualik/domain/rules/errors.ts';
import { CodedError } from '../errors/coded-error.ts';
import { formatted } from '../errors/formatted.ts';

const STATUS: Partial<Record<ErrorKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  limited: 429,
  unavailable: 503,
};

/** The refusal of a plain HTTP route in the shape that GraphQL answers have; anything else goes on to the error route. */
export function answerCoded(response: Response, error: unknown): void {
  if (!(error instanceof CodedError)) throw error;
  const status = STATUS[errorRow(error.code).kind] ?? 400;
  response.status(status).json({ errors: [formatted(error.code, error.facts)] });
}
