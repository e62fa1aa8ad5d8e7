import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import type { Server as TcpServer } from 'node:net';

const LIMITS = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 15_000, maxHeaderSize: 16_384 };
/** First octet of a TLS handshake record (RFC 8446 5.1). */
const TLS_HANDSHAKE = 0x16;

export interface Listener {
  readonly server: TcpServer;
  close(): Promise<void>;
}

/** Plain http, or with TLS files http and https on the same port: the first octet tells which one it is. */
export function createListener(handler: RequestListener, tls: { certFile: string; keyFile: string } | null): Listener {
  const plain = createHttpServer(LIMITS, handler);
  if (tls === null) return { server: plain, close: () => closeAll([plain]) };
  const secure = createHttpsServer(
    { ...LIMITS, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile), minVersion: 'TLSv1.2' },
    handler,
  );
  const door = createTcpServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      const target: Server = first[0] === TLS_HANDSHAKE ? secure : plain;
      target.emit('connection', socket);
      socket.unshift(first);
      socket.resume();
    });
  });
  return { server: door, close: () => closeAll([door], [plain, secure]) };
}

async function closeAll(listening: TcpServer[], others: Server[] = []): Promise<void> {
  for (const server of [...listening, ...others])
    if ('closeIdleConnections' in server) (server as Server).closeIdleConnections();
  for (const server of others) server.closeAllConnections();
  await Promise.all(listening.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
}
