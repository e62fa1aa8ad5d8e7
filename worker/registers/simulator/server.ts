import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { SyntheticOrganisation, SyntheticPerson } from './people.ts';

const Control = z.object({
  latencyMs: z.number().int().min(0).max(600_000).optional(),
  mode: z.enum(['normal', 'unavailable', 'slow']).optional(),
  /** Numbers that the registers no longer know. */
  forgotten: z
    .array(z.string().regex(/^\d{12}$/))
    .max(20)
    .optional(),
});
type ControlState = Required<z.infer<typeof Control>>;

/** In mode `slow` every answer takes this long: longer than the gateway waits. */
const SLOW_MS = 60_000;
/** A control message is a few dozen bytes. */
const MAX_CONTROL_BYTES = 1_000;

export interface RegisterData {
  people: readonly SyntheticPerson[];
  organisations: readonly SyntheticOrganisation[];
}

/** The state databases of individuals (gbd_fl) and legal entities (gbd_ul), invented; latency, faults and gaps switchable. */
export function createSimulator(data: RegisterData): Server {
  const people = new Map(data.people.map((person) => [person.iin, person]));
  const organisations = new Map(data.organisations.map((organisation) => [organisation.bin, organisation]));
  const state: ControlState = { latencyMs: 0, mode: 'normal', forgotten: [] };
  return createServer((request, response) => {
    void answer(request, response).catch(() => send(response, 500, { error: 'simulator failed' }));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, room, id] = new URL(request.url ?? '/', 'http://simulator').pathname.split('/');
    if (room === 'healthz') return send(response, 200, { ok: true });
    if (room === 'control') return control(request, response);
    await sleep(state.mode === 'slow' ? SLOW_MS : state.latencyMs, undefined, { ref: false });
    if (state.mode === 'unavailable') return send(response, 503, { error: 'register unavailable' });
    if (state.forgotten.includes(id ?? '')) return send(response, 404, { error: 'absent' });
    const row = room === 'gbd_fl' ? people.get(id ?? '') : room === 'gbd_ul' ? organisations.get(id ?? '') : undefined;
    return row ? send(response, 200, row) : send(response, 404, { error: 'absent' });
  }

  async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return send(response, 200, state);
    const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
    if (!isLocal) return send(response, 403, { error: 'control is local' });
    const wanted = Control.safeParse(await readJson(request));
    if (!wanted.success) return send(response, 400, { error: 'latencyMs, mode and forgotten expected' });
    Object.assign(state, wanted.data);
    return send(response, 200, state);
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_CONTROL_BYTES) return null;
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
