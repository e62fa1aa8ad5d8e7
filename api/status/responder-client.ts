import { Agent, type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { join } from 'node:path';

const TIMEOUT_MS = 10_000;
/** More questions under way than this wait here; the responder itself says `tryLater` when it has too many. */
const MAX_SOCKETS = 128;

export interface ResponderAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface ResponderClient {
  /** Rejects when nobody answers on the socket. */
  ask(path: string, method: string, body: Buffer): Promise<ResponderAnswer>;
  close(): void;
}

/** Asks the responder over its local socket. Only method, path and body pass: no header, no cookie, no address. */
export function createResponderClient(dataDir: string): ResponderClient {
  const socketPath = join(dataDir, 'run', 'responder.sock');
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS, scheduling: 'lifo' });
  return {
    ask: (path, method, body) =>
      new Promise((resolve, reject) => {
        const headers = method === 'POST' ? { 'content-length': body.length } : {};
        const outgoing = httpRequest({ agent, socketPath, path, method, headers, timeout: TIMEOUT_MS }, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const whole = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
            resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: whole });
          });
        });
        outgoing.on('timeout', () => outgoing.destroy(new Error('the responder is silent')));
        outgoing.on('error', reject);
        outgoing.end(body);
      }),
    close: () => agent.destroy(),
  };
}
