import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import type { RequestHandler } from 'express';

const TIMEOUT_MS = 10_000;
/** Headers of an OCSP or time-stamp exchange (RFC 6960 A.1, RFC 5019, RFC 3161 3.4); no other passes in either direction. */
const REQUEST_HEADERS = ['content-type', 'content-length', 'accept'];
const RESPONSE_HEADERS = ['content-type', 'content-length', 'cache-control', 'etag', 'expires', 'last-modified'];

/** Hands /ocsp and /tsp to the responder's local socket. An absent responder is 503, never an answer about a certificate. */
export function responderProxy(dataDir: string): RequestHandler {
  const socketPath = join(dataDir, 'run', 'responder.sock');
  return (request, response) => {
    const headers = pick(request.headers, REQUEST_HEADERS);
    const options = { socketPath, path: request.originalUrl, method: request.method, headers, timeout: TIMEOUT_MS };
    const outgoing = httpRequest(options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, pick(answer.headers, RESPONSE_HEADERS));
      answer.pipe(response);
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')));
    outgoing.on('error', () => {
      if (response.headersSent) return void response.destroy();
      response.status(503).setHeader('retry-after', '10').type('text/plain').send('responder unavailable\n');
    });
    request.pipe(outgoing);
  };
}

function pick(
  headers: Record<string, string | string[] | undefined>,
  names: string[],
): Record<string, string | string[]> {
  const picked: Record<string, string | string[]> = {};
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
