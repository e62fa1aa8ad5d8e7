import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../../worker/responder/main.ts');

export interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The responder process of an installation, asked over its socket. */
export interface RunningResponder {
  child: ChildProcess;
  ask(method: string, path: string, body?: Uint8Array): Promise<Answer>;
  stop(): Promise<void>;
}

export async function startResponder(env: Record<string, string>): Promise<RunningResponder> {
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const ready = JSON.parse(line.toString()) as { ready?: boolean; process?: string; socket: string };
  if (ready.ready !== true || ready.process !== 'responder') throw new Error(line.toString());
  return {
    child,
    ask: (method, path, body) => ask(ready.socket, method, path, body),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function ask(socketPath: string, method: string, path: string, body?: Uint8Array): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = httpRequest({ socketPath, method, path, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}
