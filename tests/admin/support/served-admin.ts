import { LOCAL_SIGNING_ADDRESSES } from '@kualik/domain/rules/local-signing.ts';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordScan } from './accepted-papers.ts';
import type { FakeDesk } from './fake-desk.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ADMIN = join(ROOT, 'admin');
const DIST = join(ADMIN, 'dist');

/** The policy the api sends for /admin/: no inline script, nothing from elsewhere. The tests run under it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  // The tests lead the addresses of the signing program to a free port.
  `connect-src 'self' ${LOCAL_SIGNING_ADDRESSES.join(' ')} ws://127.0.0.1:*`,
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** Builds the site when it is missing or older than its sources. */
function buildIfStale(): void {
  const built = join(DIST, 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs > newest(join(ADMIN, 'src'))) return;
  execFileSync(join(ROOT, 'node_modules/.bin/vite'), ['build', '--logLevel', 'warn'], { cwd: ADMIN, stdio: 'pipe' });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}

function serveFile(path: string, response: ServerResponse): void {
  const file = join(DIST, normalize(path === '/admin/' ? 'index.html' : path.slice('/admin/'.length)));
  if (!file.startsWith(DIST) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
  });
  response.end(readFileSync(file));
}

export interface ServedAdmin {
  readonly url: string;
  readonly origin: string;
  stop(): Promise<void>;
}

/** The built site on a free port of this machine, with the fake desk behind /graphql. */
export async function serveAdmin(desk: FakeDesk, host = 'localhost'): Promise<ServedAdmin> {
  buildIfStale();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const scan = /^\/scans\/([^/]+)\/([^/]+)$/.exec(path);
    if (scan) {
      recordScan(desk.caseOf(scan[1] ?? ''), scan[2] ?? '');
      response.writeHead(201, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    if (path !== '/graphql') return serveFile(path, response);
    if (request.headers.accept === 'text/event-stream') return desk.live.watch(response);
    const { query, variables } = JSON.parse(await bodyOf(request)) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const csrf = request.headers['x-kualik-csrf'];
    const result = await desk.answer(query, variables, typeof csrf === 'string' ? csrf : null);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((failure: unknown) => response.writeHead(500).end(String(failure)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  desk.origin = origin;
  return {
    origin,
    url: `${origin}/admin/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
