import { createClient } from 'graphql-sse';
import type { ApiUnderTest, Operation, Session } from './api-server.ts';

/** What a subscription tells, read by the client of another library. */
export function watch<Data>(
  { url }: Pick<ApiUnderTest, 'url'>,
  operation: Operation<Data, Record<string, never>>,
  session?: Session,
): AsyncIterableIterator<{ data?: Data | null }> {
  const headers: Record<string, string> = session ? { cookie: session.cookie, 'x-kualik-csrf': session.csrfToken } : {};
  const client = createClient({ url: `${url}/graphql`, headers, retryAttempts: 0 });
  return client.iterate<Data>({ query: String(operation) });
}
