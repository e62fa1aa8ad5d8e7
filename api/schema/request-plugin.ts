import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { ApiContext } from '../context.ts';
import { causeOf } from '../errors/to-graphql-error.ts';
import type { ServerParts } from '../server-parts.ts';

type Parts = Pick<ServerParts, 'log' | 'metrics'>;

/** Around each operation: its rate limit, its time, its errors with the request id; faults of ours go to the log. */
export function requestPlugin({ log, metrics }: Parts): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart({ contextValue }): Promise<GraphQLRequestListener<ApiContext>> {
      const started = performance.now();
      return {
        async didResolveOperation(): Promise<void> {
          await contextValue.limits.spend('operation', contextValue.address);
        },
        async willSendResponse(request): Promise<void> {
          const kind = request.operation?.operation ?? 'none';
          metrics.operationSeconds.observe({ kind }, (performance.now() - started) / 1000);
          tellErrors(request, { log, metrics });
        },
      };
    },
  };
}

/** Adds the request id to the formatted errors, counts them, and logs the causes of those that are our own faults. */
function tellErrors(request: GraphQLRequestContextWillSendResponse<ApiContext>, { log, metrics }: Parts): void {
  const { response, contextValue, operationName } = request;
  if (response.body.kind !== 'single') return;
  const { requestId } = contextValue;
  const { singleResult } = response.body;
  const codes = (singleResult.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
  if (codes.length === 0) return;
  singleResult.errors = singleResult.errors?.map((answer) => withRequestId(answer, requestId));
  codes.forEach((code, index) => {
    metrics.errors.inc({ code });
    const facts = { requestId, code, operation: operationName ?? undefined };
    if (code !== 'INTERNAL') return log.info(facts, 'operation answered with an error');
    const cause = causeOf(request.errors?.[index]);
    log.error({ ...facts, cause: cause instanceof Error ? describe(cause) : null }, 'operation failed');
  });
  // Apollo takes every error before execution for a fault of the server.
  if ((response.http.status ?? 200) >= 500) response.http.status = statusOf(codes);
}

function statusOf(codes: readonly string[]): number {
  if (codes.includes('INTERNAL')) return 500;
  if (codes.includes('SERVICE_UNAVAILABLE')) return 503;
  return codes.includes('RATE_LIMITED') ? 429 : 400;
}

function withRequestId(answer: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...answer, extensions: { ...answer.extensions, requestId } };
}

/** Name and stack; messages of database errors may quote values, so only their code is kept. */
function describe(error: Error): Record<string, unknown> {
  const code = 'code' in error ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const message = code === undefined ? error.message : undefined;
  return { name: error.name, code, message, at: frames.slice(0, 12) };
}
