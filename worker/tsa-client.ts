import { request as httpRequest } from 'node:http';
import { join } from 'node:path';

/** The TSA answers in milliseconds; who is silent for so long is away. */
const TIMEOUT_MS = 5_000;
/** A token with its certificate has 3 KiB. */
const MAX_ANSWER = 64 * 1024;

/** Asks the time-stamping authority; rejects while nobody answers. */
export type AskTsa = (request: Uint8Array) => Promise<Uint8Array>;

/** The time-stamping authority of this installation, over the local socket of its responder. */
export function localTsa(dataDir: string): AskTsa {
  const socketPath = join(dataDir, 'run', 'responder.sock');
  return (request) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/timestamp-query', 'content-length': request.length };
      const options = { socketPath, path: '/tsp', method: 'POST', headers, timeout: TIMEOUT_MS, agent: false } as const;
      const call = httpRequest(options, (answer) => {
        const parts: Buffer[] = [];
        let size = 0;
        answer.on('data', (part: Buffer) => {
          size += part.length;
          if (size > MAX_ANSWER) call.destroy(new Error('the answer of the TSA is too large'));
          else parts.push(part);
        });
        answer.on('error', reject);
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(parts));
          else reject(new Error(`the TSA answers ${answer.statusCode}`));
        });
      });
      call.on('timeout', () => call.destroy(new Error('the TSA is silent')));
      call.on('error', reject);
      call.end(request);
    });
}
