import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { createInterface } from 'node:readline';

/** Orders that the supervisor takes over its local socket, in demo mode only: one JSON object a line, answered alike. */
export interface ControlOrders {
  /** Moves the clock of the whole installation to real time + offset. */
  moveClock(offsetMs: number): Promise<void>;
  /** Makes the register simulator slow or silent, or lets it forget these numbers; what is left out becomes normal. */
  setRegister(mode: string, latencyMs: number, forgotten: readonly string[]): Promise<void>;
}

/** Opens the control socket; only the user who started the demo can reach it. */
export async function openControlSocket(path: string, orders: ControlOrders): Promise<Server> {
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    createInterface({ input: socket }).on('line', (line) => {
      obey(line, orders).then(
        () => socket.write('{"ok":true}\n'),
        (error: unknown) => socket.write(`${JSON.stringify({ ok: false, error: String(error) })}\n`),
      );
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);
  return server;
}

interface RegisterOrder {
  mode: string;
  latencyMs?: number;
  forgotten?: string[];
}

async function obey(line: string, orders: ControlOrders): Promise<void> {
  const order = JSON.parse(line) as { clockOffsetMs?: unknown; register?: RegisterOrder };
  if (typeof order.clockOffsetMs === 'number' && Number.isSafeInteger(order.clockOffsetMs)) {
    await orders.moveClock(order.clockOffsetMs);
  } else if (order.register !== undefined) {
    const { mode, latencyMs = 0, forgotten = [] } = order.register;
    await orders.setRegister(mode, latencyMs, forgotten);
  } else throw new Error('unknown order');
}
