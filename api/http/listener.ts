import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import type { Server as TcpServer } from 'node:net';

/** Wide enough for a line of 256 kbit/s and for a server that was busy for some seconds. @rule reg p.20 */
const LIMITS = { requestTimeout: 60_000, headersTimeout: 30_000, keepAliveTimeout: 15_000, maxHeaderSize: 16_384 };
/** How long requests under way may take when the process stops. */
const DRAIN_MS = 5_000;
/** First octet of a TLS handshake record (RFC 8446 5.1). */
const TLS_HANDSHAKE = 0x16;

export interface Listener {
  readonly server: TcpServer;
  close(): Promise<void>;
}

/** Plain http, or with TLS files http and https on the same port: the first octet tells which one it is. */
export function createListener(handler: RequestListener, tls: { certFile: string; keyFile: string } | null): Listener {
  const plain = createHttpServer(LIMITS, handler);
  if (tls === null) return { server: plain, close: () => closeAll(plain, [plain]) };
  const secure = createHttpsServer(
    { ...LIMITS, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile), minVersion: 'TLSv1.2' },
    handler,
  );
  // Neither server listens itself; the event turns on Node's own tracking: time limits of slow clients, idle ones closed at the end.
  for (const server of [plain, secure]) server.emit('listening');
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
  return { server: door, close: () => closeAll(door, [plain, secure]) };
}

/** Open requests are answered, idle connections are not waited for. */
async function closeAll(listening: TcpServer, http: Server[]): Promise<void> {
  const closed = new Promise<void>((resolve) => listening.close(() => resolve()));
  for (const server of http) server.closeIdleConnections();
  const late = setTimeout(() => http.forEach((server) => server.closeAllConnections()), DRAIN_MS);
  await closed;
  clearTimeout(late);
}
