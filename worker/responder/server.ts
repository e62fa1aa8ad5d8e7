import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** OCSPResponse ::= SEQUENCE { responseStatus ENUMERATED }, the unsuccessful answers of RFC 6960 4.2.1 in DER. */
const MALFORMED_REQUEST = Buffer.from('30030a0101', 'hex');
const TRY_LATER = Buffer.from('30030a0103', 'hex');

/** A request for one certificate has about 100 octets; the rest is room for nonce and several certificates. */
const MAX_REQUEST = 8 * 1024;
/** RFC 6960 appendix A.1: a GET carries the request in the path, for requests below 255 octets. */
const MAX_PATH = 1024;

/** The responder's HTTP face. Until signed answers are made it says `tryLater`, which every client takes as "not known", never as "good". */
export function createResponderServer(): Server {
  return createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  if (path === '/healthz') return send(response, 200, 'text/plain', 'ok');
  if (!/^\/ocsp(\/|$)/.test(path)) return send(response, 404, 'text/plain', 'not found');
  const body = await bytesOf(request, path);
  return send(response, 200, 'application/ocsp-response', isSequence(body) ? TRY_LATER : MALFORMED_REQUEST);
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

/** A request is one DER SEQUENCE and nothing after it; what stands inside is read where answers are signed. */
function isSequence(bytes: Buffer | null): boolean {
  if (bytes === null || bytes.length < 2 || bytes[0] !== 0x30) return false;
  const first = bytes[1] ?? 0;
  if (first < 0x80) return bytes.length === 2 + first;
  const octets = first & 0x7f;
  if (octets === 0 || octets > 2 || bytes.length < 2 + octets) return false;
  return bytes.length === 2 + octets + bytes.readUIntBE(2, octets);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
