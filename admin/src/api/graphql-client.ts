import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { ApiError, networkError } from './api-error.ts';
import type { LocalizedText } from './types.ts';

/** An operation of any topic: its text, typed by what it gives and wants. */
export type Operation<Data, Variables> = { toString(): string } & DocumentTypeDecoration<Data, Variables>;

/** The header that every staff call carries; its value comes with the session and lives in memory only. */
export const CSRF_HEADER = 'x-kualik-csrf';

let csrfToken: string | null = null;

export function rememberCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** What every staff call carries besides the cookie. */
export function csrfHeader(): Record<string, string> {
  return csrfToken ? { [CSRF_HEADER]: csrfToken } : {};
}

export interface GraphqlFailure {
  message: string;
  extensions?: {
    code?: string;
    kind?: string;
    clause?: string | null;
    texts?: LocalizedText;
    requestId?: string;
    retryAfterSeconds?: number;
    by?: { name: string; at: string };
  };
}

interface GraphqlAnswer<T> {
  data?: T | null;
  errors?: GraphqlFailure[];
}

export function toApiError(failure: GraphqlFailure): ApiError {
  const { extensions = {} } = failure;
  return new ApiError({
    code: extensions.code ?? 'INTERNAL',
    kind: extensions.kind ?? 'internal',
    clause: extensions.clause ?? null,
    texts: extensions.texts ?? null,
    requestId: extensions.requestId ?? null,
    retryAfterSeconds: extensions.retryAfterSeconds ?? null,
    by: extensions.by ?? null,
  });
}

async function post(body: string, signal?: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...csrfHeader() };
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers,
      body,
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    throw networkError(cause);
  }
}

/** Sends one operation. Any failure comes out as an `ApiError` with a code; an answer that is not ours is `NETWORK`. */
export async function call<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await post(JSON.stringify({ query: operation.toString(), variables }), signal);
  let answer: GraphqlAnswer<Data>;
  try {
    answer = (await response.json()) as GraphqlAnswer<Data>;
  } catch (cause) {
    throw networkError(cause);
  }
  const failure = answer.errors?.[0];
  if (failure) throw toApiError(failure);
  if (!answer.data) throw networkError(new Error(`status ${response.status} without data`));
  return answer.data;
}
