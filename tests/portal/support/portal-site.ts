import { LOCAL_SIGNING_ADDRESSES } from '@kualik/domain/rules/local-signing.ts';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { FakeService } from './fake-service.ts';

/** The policy the portal is written for; one inline script or style and the page would not work under it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'media-src blob:',
  `connect-src 'self' ${LOCAL_SIGNING_ADDRESSES.join(' ')}`,
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface PortalSite {
  url: string;
  close: () => Promise<void>;
}

/** A small site for screen tests: the built portal under its strict policy, and the service it talks to. */
export async function servePortal(folder: string, service: FakeService): Promise<PortalSite> {
  const server = createServer((request, response) => {
    const answer =
      request.method === 'POST' ? answerGraphQl(service, request, response) : serveFile(folder, request, response);
    answer.catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function answerGraphQl(service: FakeService, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  if (service.isDown) {
    request.socket.destroy();
    return;
  }
  const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as {
    query: string;
    variables: Record<string, unknown>;
  };
  const answer = await service.answer(body.query, body.variables);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

async function serveFile(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
  const finished = `pages${path === '/' ? '/start' : path}.html`;
  const shell = existsSync(join(folder, finished)) ? finished : 'index.html';
  const name = extname(path) === '' ? shell : path;
  const headers = {
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
  };
  const bytes = await readFile(join(folder, name)).catch(() => null);
  if (bytes) response.writeHead(200, headers).end(bytes);
  else response.writeHead(404, headers).end();
}
