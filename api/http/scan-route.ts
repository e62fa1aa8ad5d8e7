import express, { Router } from 'express';
import type { JudgeRoute } from '../audit/judge-route.ts';
import { createContext } from '../create-context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { answerCoded } from './coded-answer.ts';
import type { ServerParts } from '../server-parts.ts';
import { complaintScannerOf, uploadComplaintScan } from '../complaints/upload-complaint-scan.ts';
import { attachScan, scannerOf } from '../uploads/attach-scan.ts';
import { MAX_UPLOAD_BYTES } from '../uploads/judge-upload.ts';

/**
 * `POST /scans/REQUEST/LINE` with the bytes of the file as body: ten megabytes have no place in a GraphQL document. The
 * session is judged before a byte of the body is read.
 */
export function scanRoute(parts: ServerParts, judge: JudgeRoute): Router {
  const router = Router();
  router.post('/scans/:requestId/:itemId', async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    try {
      const context = await createContext(parts, request, response);
      await parts.limits.spend('upload', scannerOf(context).employeeId);
      const bytes = await bodyOf(request, response);
      const { requestId, itemId } = request.params;
      const attach = () => attachScan(context, { requestId, itemId, bytes });
      response.status(201).json(await judge('POST /scans/:requestId/:itemId', context, attach));
    } catch (error) {
      answerCoded(response, error);
    }
  });
  // The paper of a complaint has no case: it is kept until the registration names it.
  router.post('/complaint-scans', async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    try {
      const context = await createContext(parts, request, response);
      await parts.limits.spend('upload', complaintScannerOf(context).employeeId);
      const bytes = await bodyOf(request, response);
      response
        .status(201)
        .json(await judge('POST /complaint-scans', context, () => uploadComplaintScan(context, bytes)));
    } catch (error) {
      answerCoded(response, error);
    }
  });
  return router;
}

const readRaw = express.raw({ type: () => true, limit: MAX_UPLOAD_BYTES, inflate: false });

async function bodyOf(request: express.Request, response: express.Response): Promise<Uint8Array> {
  await new Promise<void>((resolve, reject) => {
    readRaw(request, response, (error: unknown) => {
      if (error === undefined || error === null) return resolve();
      request.resume(); // the rest is read and dropped, so that the client gets the answer
      return reject(new CodedError('UPLOAD_TOO_LARGE', { cause: error }));
    });
  });
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? new Uint8Array(body) : new Uint8Array();
}
