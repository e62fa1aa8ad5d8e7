import type { ErrorRequestHandler } from 'express';
import { requestIdOf } from '../create-context.ts';
import { formatted } from '../errors/formatted.ts';
import type { Log } from '../log.ts';

/** Errors before or beside GraphQL: bodies that are too large or no JSON, routes that failed. Same shape, no stack. */
export function errorRoute(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    const requestId = requestIdOf(request);
    const code = status >= 500 ? 'INTERNAL' : 'INPUT_INVALID';
    if (status >= 500)
      log.error({ requestId, name: error instanceof Error ? error.name : 'unknown' }, 'request failed');
    const answer = formatted(code);
    response.status(status).json({ errors: [{ ...answer, extensions: { ...answer.extensions, requestId } }] });
  };
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500 ? error.status : 500;
}
