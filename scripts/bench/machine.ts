import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { load } from './http-load.ts';

/** A server of plain Node that answers everything with the same 2 KiB: no answer of ours can come faster. */
const PLAIN_SERVER = `
  const body = Buffer.alloc(2048);
  const server = require('node:http').createServer((request, response) => {
    request.resume();
    request.on('end', () => { response.writeHead(200, { 'content-length': body.length }); response.end(body); });
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** Answers per second of a plain Node server, measured with the client that measures us. */
export async function plainNodeHttp(seconds: number): Promise<number> {
  const child = spawn(process.execPath, ['-e', PLAIN_SERVER], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const figures = await load(
      { port: Number(line.toString()), path: '/', bodies: [Buffer.alloc(120)], seconds },
      () => true,
    );
    return figures.perSecond;
  } finally {
    child.kill();
  }
}

/** RSA-2048 signatures per second of the openssl program on all processors; null without openssl. */
export function opensslRsa2048(seconds: number): number | null {
  const multi = String(availableParallelism());
  const run = spawnSync('openssl', ['speed', '-seconds', String(seconds), '-multi', multi, 'rsa2048']);
  const rate = /rsa\s+2048 bits\s+\S+s\s+\S+s\s+([\d.]+)/.exec(run.stdout?.toString() ?? '')?.[1];
  return rate === undefined ? null : Math.round(Number(rate));
}
