import type { ErrorCode } from '@kualik/domain/rules/errors.ts';

export interface ErrorFacts {
  /** Path of the field in the input. */
  field?: string;
  retryAfterSeconds?: number;
  /** Who was faster, and when. */
  by?: { name: string; at: Date };
  /** For the log; nothing personal. */
  detail?: string;
  cause?: unknown;
}

/** Ends a use-case with a row of the error table. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, facts: ErrorFacts = {}) {
    super(code, { cause: facts.cause });
    this.name = 'CodedError';
    this.code = code;
    this.facts = facts;
  }
}

/** Gives the value of an outcome, or ends the use-case with its code. */
export function valueOf<T>(
  outcome: { ok: true; value: T } | { ok: false; code: ErrorCode; detail?: string },
  field?: string,
): T {
  if (outcome.ok) return outcome.value;
  throw new CodedError(outcome.code, { field, detail: outcome.detail });
}
