import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { RequestHandler } from 'express';

/** GraphiQL, served by ourselves, for a browser that opens /graphql. Operations by GET are not offered. */
export function explorer(headers: RequestHandler): RequestHandler {
  let page: string | null = null; // nine megabytes: made when first asked for
  return (request, response, next) => {
    if (request.method !== 'GET' || !request.accepts(['application/json', 'text/html']).toString().includes('html')) {
      return next();
    }
    headers(request, response, () => {
      page ??= renderGraphiQL({ title: 'Kualik GraphQL', endpoint: '/graphql' });
      response.setHeader('cache-control', 'no-store');
      response.type('html').send(page);
    });
  };
}
