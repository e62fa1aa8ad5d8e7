import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { ApiContext } from '../context.ts';
import { toGraphqlError } from '../errors/to-graphql-error.ts';
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

/** Answers are formatted here and not in `formatError`, because only here the request id is known. */
function tellErrors(request: GraphQLRequestContextWillSendResponse<ApiContext>, { log, metrics }: Parts): void {
  const { response, errors, contextValue } = request;
  const thrown = errors ?? [];
  if (thrown.length === 0 || response.body.kind !== 'single') return;
  const { requestId } = contextValue;
  const given = response.body.singleResult.errors ?? [];
  response.body.singleResult.errors = thrown.map((error, index) => {
    const { answer, unexpected } = toGraphqlError(given[index] ?? error.toJSON(), error);
    const code = String(answer.extensions?.['code']);
    metrics.errors.inc({ code });
    const facts = { requestId, code, operation: request.operationName ?? undefined };
    if (unexpected) log.error({ ...facts, cause: describe(error.originalError ?? error) }, 'operation failed');
    else log.info(facts, 'operation answered with an error');
    return withRequestId(answer, requestId);
  });
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
