import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { OcspReply } from './ocsp-service.ts';

/** A request for one certificate has about 100 octets; the rest is room for nonce and several certificates. */
const MAX_REQUEST = 8 * 1024;
/** RFC 6960 appendix A.1: a GET carries the request in the path, for requests below 255 octets. */
const MAX_PATH = 1024;
const NO_BYTES = new Uint8Array();

export interface ResponderParts {
  ocsp: (request: Uint8Array) => Promise<OcspReply>;
  /** Null = this installation gives no time stamps. */
  tsp: ((request: Uint8Array) => Promise<Uint8Array>) | null;
}

/** The responder's face on its local socket. The api stands before it and keeps what may be kept. */
export function createResponderServer(parts: ResponderParts): Server {
  return createServer(
    { requestTimeout: 10_000, headersTimeout: 5_000, keepAliveTimeout: 60_000 },
    (request, response) => {
      handle(parts, request, response).catch(() => response.destroy());
    },
  );
}

async function handle(
  { ocsp, tsp }: ResponderParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '/';
  if (path === '/healthz') return send(response, 200, { 'content-type': 'text/plain' }, Buffer.from('ok'));
  if (path === '/tsp' && tsp !== null && request.method === 'POST') {
    const token = await tsp((await bytesOf(request, path)) ?? NO_BYTES);
    return send(response, 200, { 'content-type': 'application/timestamp-reply' }, token);
  }
  if (!/^\/ocsp(\/|$)/.test(path))
    return send(response, 404, { 'content-type': 'text/plain' }, Buffer.from('not found'));
  const { der, keep } = await ocsp((await bytesOf(request, path)) ?? NO_BYTES);
  const headers: Record<string, string> = { 'content-type': 'application/ocsp-response' };
  // For the api alone, which turns them into those of RFC 5019 6.2.
  if (keep !== null) {
    headers['kualik-serial'] = keep.serialHex;
    headers['last-modified'] = keep.thisUpdate.toUTCString();
    headers['expires'] = keep.nextUpdate.toUTCString();
  }
  send(response, 200, headers, der);
}

async function bytesOf(request: IncomingMessage, path: string): Promise<Buffer | null> {
  if (request.method === 'GET') {
    const text = path.length > MAX_PATH ? '' : path.replace(/^\/ocsp\/?/, '');
    return Buffer.from(decodePath(text), 'base64');
  }
  if (request.method !== 'POST') return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_REQUEST) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: Uint8Array): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}
