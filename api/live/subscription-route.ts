import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { Request, RequestHandler, Response } from 'express';
import {
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { toGraphqlError } from '../errors/to-graphql-error.ts';
import { armour } from '../schema/armour.ts';

const STREAM = 'text/event-stream';
const JSON_ANSWER = {
  status: 400,
  statusText: 'Bad Request',
  headers: { 'content-type': 'application/json' },
} as const;

interface Options {
  schema: GraphQLSchema;
  contextOf: (request: Request, response: Response) => Promise<ApiContext>;
}

/**
 * Subscriptions, on the address of all operations, for whoever accepts nothing but server-sent events. Queries and mutations
 * are not answered here: their limits and their audit stand in the other way.
 */
export function subscriptionRoute({ schema, contextOf }: Options): RequestHandler {
  const { validationRules = [], parseOptions } = armour();
  const rules = [...specifiedRules, ...validationRules];
  const handle = createHandler({
    authenticate: () => null,
    async onSubscribe({ raw, context }, { query, variables, operationName }) {
      const contextValue = await contextOf(raw, context.res);
      const begun = await begin(async () => {
        await contextValue.limits.spend('operation', contextValue.address);
        const document = parse(query, parseOptions);
        const [error] = validate(schema, document, rules);
        if (error !== undefined) throw error;
        if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
          throw new CodedError('INPUT_INVALID', { field: 'query' });
        const chosen = operationName === undefined ? {} : { operationName };
        return subscribe({ schema, document, contextValue, variableValues: variables ?? {}, ...chosen });
      });
      if (Symbol.asyncIterator in begun) return begun;
      const errors = (begun.errors ?? []).map((error) => toGraphqlError(withCode(error).toJSON(), error));
      return [JSON.stringify({ errors }), JSON_ANSWER];
    },
  });
  return (request, response, next) => {
    if (request.method !== 'POST' || request.get('accept') !== STREAM) return next();
    handle(request, response).catch(next);
  };
}

/** An operation that GraphQL itself refuses is told as on the other way. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.originalError) return error;
  return new GraphQLError(error.message, { extensions: { code: ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED } });
}

/** What is thrown on the way is an answer like any other. */
async function begin(work: () => ReturnType<typeof subscribe>): ReturnType<typeof subscribe> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof GraphQLError) return { errors: [thrown] };
    return { errors: [new GraphQLError('refused', { originalError: thrown instanceof Error ? thrown : null })] };
  }
}
