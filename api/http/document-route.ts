import { Router } from 'express';
import { createContext } from '../create-context.ts';
import { readDocument } from '../cases/read-document.ts';
import { CodedError } from '../errors/coded-error.ts';
import { formatted } from '../errors/formatted.ts';
import type { ServerParts } from '../server-parts.ts';

/** A paper of a case for a signed-in employee. A plain link carries no CSRF header; reading changes nothing but the audit. */
export function documentRoute(parts: ServerParts): Router {
  const router = Router();
  router.get('/documents/:id', async (request, response) => {
    const context = await createContext(parts, request, response);
    response.setHeader('cache-control', 'no-store');
    try {
      const { contentType, content, fileName } = await readDocument(context, request.params.id);
      response.setHeader('content-disposition', `inline; filename="${fileName}"`);
      response.type(contentType).send(Buffer.from(content));
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      const status = { unauthenticated: 401, forbidden: 403, not_found: 404 }[
        String(formatted(error.code).extensions?.['kind'])
      ];
      response.status(status ?? 400).json({ errors: [formatted(error.code)] });
    }
  });
  return router;
}
