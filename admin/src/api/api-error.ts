import type { LocalizedText } from './types.ts';

export interface ApiErrorDetails {
  readonly code: string;
  readonly kind: string;
  readonly clause: string | null;
  readonly texts: LocalizedText | null;
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;
  /** Who was faster and when, for a conflict. */
  readonly by: { readonly name: string; readonly at: string } | null;
}

/** What the server said, by code: the screen picks the text in its own language and never shows a raw message. */
export class ApiError extends Error {
  readonly details: ApiErrorDetails;

  constructor(details: ApiErrorDetails) {
    super(details.texts?.kk ?? details.code);
    this.name = 'ApiError';
    this.details = details;
  }

  get code(): string {
    return this.details.code;
  }
}

export const NETWORK_CODE = 'NETWORK';

/** The line is down or the answer is not ours. That is never a refusal, so it has a code of its own. */
export function networkError(cause: unknown): ApiError {
  const error = new ApiError({
    code: NETWORK_CODE,
    kind: 'unavailable',
    clause: null,
    texts: null,
    requestId: null,
    retryAfterSeconds: null,
    by: null,
  });
  error.cause = cause;
  return error;
}

export const isApiError = (error: unknown, ...codes: string[]): error is ApiError =>
  error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
