import { Router } from 'express';
import { createContext } from '../create-context.ts';
import { readDocument } from '../cases/read-document.ts';
import { answerCoded } from './coded-answer.ts';
import type { ServerParts } from '../server-parts.ts';

/** A paper of a case for a signed-in employee. A plain link carries no CSRF header; reading changes nothing but the audit. */
export function documentRoute(parts: ServerParts): Router {
  const router = Router();
  router.get('/documents/:id', async (request, response) => {
    const context = await createContext(parts, request, response);
    response.setHeader('cache-control', 'no-store');
    try {
      const { contentType, content, fileName, disposition } = await readDocument(context, request.params.id);
      response.setHeader('content-disposition', `${disposition}; filename="${fileName}"`);
      response.type(contentType).send(Buffer.from(content));
    } catch (error) {
      answerCoded(response, error);
    }
  });
  return router;
}
