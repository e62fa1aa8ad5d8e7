import { Router } from 'express';
import type { Response } from 'express';
import type { JudgeRoute } from '../audit/judge-route.ts';
import { createContext } from '../create-context.ts';
import { readDocument, type ReadDocument } from '../cases/read-document.ts';
import { readComplaintFile } from '../complaints/read-complaint-paper.ts';
import { answerCoded } from './coded-answer.ts';
import type { ServerParts } from '../server-parts.ts';

/** A paper of a case or of a complaint for a signed-in employee. A plain link carries no CSRF header; reading changes nothing but the audit. */
export function documentRoute(parts: ServerParts, judge: JudgeRoute): Router {
  const router = Router();
  router.get('/documents/:id', async (request, response) => {
    const context = await createContext(parts, request, response);
    const read = () => readDocument(context, request.params.id);
    await answerFile(response, () => judge('GET /documents/:id', context, read));
  });
  router.get('/complaint-files/:complaintId/:name', async (request, response) => {
    const context = await createContext(parts, request, response);
    const { complaintId, name } = request.params;
    const read = () => readComplaintFile(context, complaintId, name);
    await answerFile(response, () => judge('GET /complaint-files/:complaintId/:name', context, read));
  });
  return router;
}

async function answerFile(response: Response, read: () => Promise<ReadDocument>): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  try {
    const { contentType, content, fileName, disposition } = await read();
    response.setHeader('content-disposition', `${disposition}; filename="${fileName}"`);
    response.type(contentType).send(Buffer.from(content));
  } catch (error) {
    answerCoded(response, error);
  }
}
