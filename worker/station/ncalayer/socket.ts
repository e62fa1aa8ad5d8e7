import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { HEARTBEAT, STATION_PORTS } from '@kualik/domain/rules/local-signing.ts';
import { type WebSocket, WebSocketServer } from 'ws';
import { GREETING, NOT_JSON } from './answers.ts';
import { answerCall, type PageSession, type SigningServices } from './methods.ts';
import { readMessage } from './requests.ts';

/** This machine and no other. */
const ADDRESS = '127.0.0.1';
/** A document of one megabyte in base64, and what goes with it. */
const MAX_MESSAGE_OCTETS = 2_097_152;

export interface SigningSocket {
  readonly url: string;
  close(): Promise<void>;
}

export interface SigningSocketOptions extends SigningServices {
  /** Sites whose pages may ask. */
  readonly origins: readonly string[];
  /** In the order in which they are tried; 0 = any free one. */
  readonly ports?: readonly number[];
}

/**
 * The local socket at which a page of this installation asks for a signature by the carrier in the reader. Who is not let in
 * by address (Host) and site (Origin) gets not even the greeting. @rule reg p.15
 */
export async function openSigningSocket(options: SigningSocketOptions): Promise<SigningSocket> {
  const { ports = STATION_PORTS } = options;
  const server = await listenAtFirstFree(ports, options.origins);
  server.on('connection', (socket, { headers }) => serve(socket, headers.origin ?? '', options));
  return {
    url: `ws://${ADDRESS}:${portOf(server)}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of server.clients) socket.terminate();
        server.close(() => resolve());
      }),
  };
}

/** Another program may have the first one; none free at all ends with the error of the last. */
async function listenAtFirstFree(ports: readonly number[], origins: readonly string[]): Promise<WebSocketServer> {
  const [port, ...others] = ports;
  if (port === undefined) throw new Error('no port for the signing socket');
  const server = new WebSocketServer({
    ...{ host: ADDRESS, port, maxPayload: MAX_MESSAGE_OCTETS },
    verifyClient: ({ origin, req }, done) => {
      const hosts = [`${ADDRESS}:${portOf(server)}`, `localhost:${portOf(server)}`];
      done(hosts.includes(req.headers.host ?? '') && origins.includes(origin), 403);
    },
  });
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    if (others.length === 0 || !isTaken(error)) throw error;
    return listenAtFirstFree(others, origins);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function portOf(server: WebSocketServer): number {
  return (server.address() as AddressInfo).port;
}

function serve(socket: WebSocket, origin: string, services: SigningServices): void {
  const left = new AbortController();
  const say = (message: object): void => socket.send(JSON.stringify(message));
  const page: PageSession = { origin, gone: left.signal, language: 'kk', say };
  socket.on('close', () => left.abort());
  // What a broken line says is of no interest: it closes.
  socket.on('error', () => undefined);
  socket.on('message', (data, isBinary) => {
    const incoming = readMessage(isBinary ? '' : (data as Buffer).toString('utf8'));
    if (incoming.kind === 'heartbeat') return socket.send(HEARTBEAT);
    if (incoming.kind === 'broken') return say(NOT_JSON);
    answerCall(incoming.call, page, services).then(say, () => socket.terminate());
  });
  say(GREETING);
}
