import type { TypedDocumentString } from '../../../codegen/generated/portal.ts';
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

/** One GraphQL operation over plain fetch. "Does not answer" is an error of its own and never looks like a refusal. */
export async function ask<Result, Variables extends Record<string, unknown>>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const answer = await post<Result>(operation.toString(), variables, signal);
  const first = answer.errors?.[0];
  if (first) throw new ApiError({ ...NO_ANSWER, code: 'INTERNAL', kind: 'internal', ...first.extensions });
  if (!answer.data) throw new ApiError(NO_ANSWER);
  return answer.data;
}

async function post<T>(query: string, variables: object, signal?: AbortSignal): Promise<GraphQlAnswer<T>> {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      credentials: 'omit',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    return (await response.json()) as GraphQlAnswer<T>;
  } catch (cause) {
    throw new ApiError(NO_ANSWER, { cause });
  }
}
