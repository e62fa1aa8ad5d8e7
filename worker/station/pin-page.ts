import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PinDesk } from './pin-desk.ts';
import { PAGE_LANGUAGES, PAGE_POLICY, type PageLanguage, pinPage } from './pin-page-html.ts';

/** This machine and no other. */
const ADDRESS = '127.0.0.1';
/** Two codes and a token are shorter. */
const MAX_BODY_OCTETS = 1024;

export interface PinPage {
  readonly url: string;
  close(): Promise<void>;
}

export interface PinPageOptions {
  desk: PinDesk;
  /** 0 = any free one. */
  port: number;
  /** Gives a blocked card its new PIN. */
  unblock: (puk: string, nextPin: string) => Promise<void>;
}

/**
 * The page where the holder of a card types: on this machine only, asked for by its own address (Host) and sent by itself
 * (Origin), so that no other page and no other machine types or reads. @rule reg p.9(6)
 */
export async function openPinPage(options: PinPageOptions): Promise<PinPage> {
  const server = createServer((request, response) => {
    answer(request, response, { ...options, port: portOf(server) }).catch(() => end(response, 500, ''));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, ADDRESS, resolve);
  });
  return {
    url: `http://${ADDRESS}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

const FORMS: Readonly<Record<string, (fields: URLSearchParams, options: PinPageOptions) => Promise<boolean>>> = {
  '/pin': async (fields, { desk }) => desk.answerPin(fields.get('token') ?? '', fields.get('pin') ?? ''),
  '/cancel': async (fields, { desk }) => desk.answerPin(fields.get('token') ?? '', null),
  '/puk': async (fields, { desk, unblock }) => {
    if (!desk.takePuk(fields.get('token') ?? '')) return false;
    await unblock(fields.get('puk') ?? '', fields.get('pin') ?? '');
    return true;
  },
};

async function answer(request: IncomingMessage, response: ServerResponse, options: PinPageOptions): Promise<void> {
  const hosts = [`${ADDRESS}:${options.port}`, `localhost:${options.port}`];
  const { host = '', origin } = request.headers;
  if (!hosts.includes(host)) return end(response, 421, '');
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`);
  if (request.method === 'GET' && pathname === '/')
    return end(response, 200, pinPage(options.desk.view, languageOf(searchParams)));
  const act = request.method === 'POST' && Object.hasOwn(FORMS, pathname) ? FORMS[pathname] : undefined;
  if (act === undefined) return end(response, 404, '');
  if (origin !== `http://${host}`) return end(response, 403, '');
  const body = await bodyOf(request);
  if (body === null) return end(response, 413, '');
  const fields = new URLSearchParams(body);
  // Nobody asks for it any more: the page shows what is asked now.
  if (!(await act(fields, options))) return end(response, 409, pinPage(options.desk.view, languageOf(fields)));
  response.setHeader('location', `/?lang=${languageOf(fields)}`);
  end(response, 303, '');
}

/** Null when it is longer than any of our forms; it is read to its end all the same, so that the answer arrives. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part as Uint8Array);
    length += bytes.length;
    if (length <= MAX_BODY_OCTETS) parts.push(bytes);
  }
  return length > MAX_BODY_OCTETS ? null : Buffer.concat(parts).toString('utf8');
}

function languageOf(fields: URLSearchParams): PageLanguage {
  return PAGE_LANGUAGES.find((one) => one === fields.get('lang')) ?? 'kk';
}

function end(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PAGE_POLICY,
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  response.end(html);
}
