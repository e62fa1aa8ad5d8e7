import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { KeptAnswers, type KeptAnswer, type KeptAnswersOptions } from './kept-answers.ts';
import { createResponderClient } from './responder-client.ts';

/** The services behind the door: an OCSP or time-stamp exchange is short (RFC 6960 A.1, RFC 3161 3.4). */
const PATH = /^\/(ocsp|tsp)(?:[/?]|$)/;
const MAX_REQUEST = 8 * 1024;
const METHODS: Record<string, readonly string[]> = { ocsp: ['GET', 'POST'], tsp: ['POST'] };
const NO_BODY = Buffer.alloc(0);
/** Data are no page. */
const DATA_HEADERS = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none';sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

export interface StatusDoor {
  /** Answers /ocsp and /tsp on plain Node http and leaves everything else to the application. */
  before(application: RequestListener): RequestListener;
  stop(): Promise<void>;
}

/** Stands before the application: whoever asks for a status passes no GraphQL, no session and no counter. */
export function createStatusDoor(options: KeptAnswersOptions & { dataDir: string }): StatusDoor {
  const kept = new KeptAnswers(options);
  const responder = createResponderClient(options.dataDir);

  const ask = async (request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> => {
    const { url = '/', method = 'GET' } = request;
    const question = method === 'GET' ? url : body.toString('latin1');
    const ready = kept.get(question);
    if (ready !== undefined) return sendKept(request, response, ready, kept.secondsLeft(ready));
    const askedAt = performance.now();
    const answer = await responder.ask(url, method, body).catch(() => null);
    if (answer === null) return refuse(response, 503, 'responder unavailable\n', { 'retry-after': '10' });
    const fresh = kept.keep(question, answer, askedAt);
    if (fresh !== undefined) return sendKept(request, response, fresh, kept.secondsLeft(fresh));
    const type = answer.headers['content-type'] ?? 'application/octet-stream';
    send(response, answer.status, { 'content-type': type, 'cache-control': 'no-store' }, answer.body);
  };

  const handle = (request: IncomingMessage, response: ServerResponse, service: string): void => {
    const { method = 'GET' } = request;
    if (!METHODS[service]?.includes(method)) return refuse(response, 405, 'method not allowed\n');
    readBody(request, (body) => {
      if (body === null) return refuse(response, 413, 'request too large\n', { connection: 'close' });
      ask(request, response, body).catch(() => response.destroy());
    });
  };

  return {
    before: (application) => (request, response) => {
      const service = PATH.exec(request.url ?? '')?.[1];
      if (service === undefined) return application(request, response);
      handle(request, response, service);
    },
    async stop() {
      responder.close();
      await kept.stop();
    },
  };
}

/** Calls back once, with null when the body is too long. A request that breaks off is answered by nobody. */
function readBody(request: IncomingMessage, done: (body: Buffer | null) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer): void => {
    size += part.length;
    parts.push(part);
    if (size <= MAX_REQUEST) return;
    request.off('data', take).off('end', end).resume();
    done(null);
  };
  const end = (): void => done(parts.length === 1 ? (parts[0] ?? NO_BODY) : Buffer.concat(parts));
  request.on('data', take).on('end', end);
}

/** Headers of RFC 5019 6.2; a cache that has this very answer gets none again. */
function sendKept(request: IncomingMessage, response: ServerResponse, kept: KeptAnswer, maxAge: number): void {
  const headers = {
    'content-type': 'application/ocsp-response',
    'cache-control': `max-age=${maxAge}, public, no-transform, must-revalidate`,
    etag: kept.etag,
    'last-modified': kept.lastModified,
    expires: kept.expires,
  };
  const isKnown = request.method === 'GET' && request.headers['if-none-match'] === kept.etag;
  if (isKnown) return send(response, 304, headers, NO_BODY);
  send(response, 200, headers, kept.body);
}

function refuse(response: ServerResponse, status: number, text: string, more: Record<string, string> = {}): void {
  send(response, status, { 'content-type': 'text/plain', 'cache-control': 'no-store', ...more }, Buffer.from(text));
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: Buffer): void {
  const length = status === 304 ? {} : { 'content-length': body.length };
  response.writeHead(status, { ...DATA_HEADERS, ...headers, ...length });
  response.end(body);
}
