import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** A signing program that is not ours, as NCALayer greets and answers. */
export interface OtherProgram {
  readonly url: string;
  /** Calls that it got, in their order. */
  readonly calls: { module: string; method: string; args: unknown }[];
  stop(): Promise<void>;
}

/** `answer` gives what the module `basics` says; every other module is unknown. */
export async function startOtherProgram(version: string, answer: () => object): Promise<OtherProgram> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const calls: OtherProgram['calls'] = [];
  server.on('connection', (socket: WebSocket) => {
    socket.send(JSON.stringify({ result: { version } }));
    socket.on('message', (data) => {
      const call = JSON.parse((data as Buffer).toString('utf8')) as OtherProgram['calls'][number];
      calls.push(call);
      const isBasics = call.module === 'kz.gov.pki.knca.basics';
      socket.send(JSON.stringify(isBasics ? answer() : { success: false, errorCode: 'MODULE_NOT_FOUND' }));
    });
  });
  await once(server, 'listening');
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of server.clients) socket.terminate();
        server.close(() => resolve());
      }),
  };
}
