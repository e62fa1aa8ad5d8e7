import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { Language, LocalizedText } from '../texts/texts.ts';

/** What the server says about a failed operation; `code` comes from its table of errors. */
export interface ErrorFacts {
  code: string;
  kind: string;
  clause: string | null;
  texts: LocalizedText | null;
  field: string | null;
  retryAfterSeconds: number | null;
  /** The incident number of a fault, told to the support. */
  requestId: string | null;
}

export const NO_ANSWER: ErrorFacts = {
  code: 'NO_ANSWER',
  kind: 'unavailable',
  clause: null,
  texts: null,
  field: null,
  retryAfterSeconds: null,
  requestId: null,
};

export class ApiError extends Error {
  readonly facts: ErrorFacts;

  constructor(facts: ErrorFacts, options?: ErrorOptions) {
    super(facts.code, options);
    this.facts = facts;
  }

  textIn(language: Language): string | null {
    return this.facts.texts?.[language] ?? null;
  }
}

interface GraphQlError {
  message: string;
  extensions?: Partial<ErrorFacts>;
}

interface GraphQlAnswer<T> {
  data?: T | null;
  errors?: GraphQlError[];
}

/** A slow village line may need this long for one answer; after it the person is told, nothing is repeated by itself. */
const TIMEOUT_MS = 45_000;

/** A generated operation of any topic: its text, and its types by inference. */
export type Operation<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString: () => string };

/**
 * One GraphQL operation over plain fetch. "Does not answer" is an error of its own and never looks like a refusal.
 * The cookie of the cabinet goes along only where its CSRF value is given, also an empty one; no other page needs it.
 */
export async function ask<Result, Variables extends Record<string, unknown>>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  csrfToken?: string,
): Promise<Result> {
  const answer = await post<Result>(operation.toString(), variables, { signal, csrfToken });
  const first = answer.errors?.[0];
  if (first) throw new ApiError({ ...NO_ANSWER, code: 'INTERNAL', kind: 'internal', ...first.extensions });
  if (!answer.data) throw new ApiError(NO_ANSWER);
  return answer.data;
}

interface Sending {
  signal: AbortSignal | undefined;
  csrfToken: string | undefined;
}

async function post<T>(query: string, variables: object, { signal, csrfToken }: Sending): Promise<GraphQlAnswer<T>> {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(csrfToken && { 'x-kualik-csrf': csrfToken }),
      },
      body: JSON.stringify({ query, variables }),
      credentials: csrfToken === undefined ? 'omit' : 'same-origin',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    return (await response.json()) as GraphQlAnswer<T>;
  } catch (cause) {
    throw new ApiError(NO_ANSWER, { cause });
  }
}
