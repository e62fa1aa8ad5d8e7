import { networkError } from './api-error.ts';
import { csrfHeader, toApiError } from './graphql-client.ts';
import type { GraphqlFailure } from './graphql-client.ts';

/** Sends the file of a hand-signed paper for one line of the papers of a case; a refusal comes out as an `ApiError`. */
export async function postScan(requestId: string, itemId: string, file: Blob): Promise<void> {
  const headers = { 'content-type': 'application/octet-stream', ...csrfHeader() };
  const path = `/scans/${encodeURIComponent(requestId)}/${encodeURIComponent(itemId)}`;
  const failure = await fetch(path, { method: 'POST', credentials: 'same-origin', headers, body: file })
    .then(async (response) =>
      response.ok ? null : ((await response.json()) as { errors: GraphqlFailure[] }).errors[0],
    )
    .catch((cause: unknown) => {
      throw networkError(cause);
    });
  if (failure) throw toApiError(failure);
}
