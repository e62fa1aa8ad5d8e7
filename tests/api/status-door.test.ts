import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../support/api-server.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');
const LATER = new Date('2026-11-23T05:05:00.000Z');

describe('OCSP at the door of the api', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let responder: Server;
  /** Questions that reached the responder; one that begins with 01 may be kept. */
  const reached: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    api = await startApi(database, { now: NOW });
    await mkdir(join(api.dataDir, 'run'), { recursive: true });
    responder = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const question = request.method === 'GET' ? (request.url ?? '') : Buffer.concat(parts).toString('hex');
        reached.push(question);
        const keep = { 'kualik-serial': '31aa', 'last-modified': NOW.toUTCString(), expires: LATER.toUTCString() };
        const mayKeep = /^01|keep/.test(question);
        response.writeHead(200, { 'content-type': 'application/ocsp-response', ...(mayKeep ? keep : {}) });
        response.end(`answer ${reached.length}`);
      });
    });
    await new Promise<void>((resolve) => responder.listen(join(api.dataDir, 'run', 'responder.sock'), resolve));
    // The first question opens the news line; what is asked in the first moments after that is not kept.
    await settled('0100');
  });
  afterAll(async () => {
    responder.closeAllConnections();
    await new Promise((resolve) => responder.close(resolve));
    await api.close();
    await database.close();
  });

  const post = (hex: string): Promise<Response> =>
    fetch(`${api.url}/ocsp`, { method: 'POST', body: Buffer.from(hex, 'hex') });
  const text = async (response: Promise<Response>): Promise<string> => (await response).text();

  /** The same answer twice: it is kept now. */
  async function settled(hex: string): Promise<string> {
    const until = performance.now() + 30_000;
    for (let last = await text(post(hex)); performance.now() < until;) {
      const next = await text(post(hex));
      if (next === last) return next;
      last = next;
      await pause(100);
    }
    throw new Error(`the answer to ${hex} is not kept`);
  }

  /** On a busy machine the news may be silent for a second, and a kept answer is then rightly asked anew: another try. */
  async function survives(hex: string, event: () => Promise<unknown>): Promise<boolean> {
    const until = performance.now() + 30_000;
    while (performance.now() < until) {
      const before = await settled(hex);
      await event();
      if ((await text(post(hex))) === before) return true;
    }
    return false;
  }

  it('is kept by the bytes of the question, with the headers of RFC 5019', async () => {
    const first = await post('0102');
    expect(await settled('0102')).not.toBe(await settled('0103'));
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'application/ocsp-response',
      'cache-control': 'max-age=60, public, no-transform, must-revalidate',
      'last-modified': NOW.toUTCString(),
      expires: LATER.toUTCString(),
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    });
    expect(first.headers.has('kualik-serial')).toBe(false);
  });

  it('is told to be unchanged to a cache that has it', async () => {
    await settled('0106');
    const request = `${api.url}/ocsp/keep`;
    const headers = { 'if-none-match': (await fetch(request)).headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    expect((await fetch(request, { headers })).status).toBe(304);
  });

  it('is asked anew each time when the responder does not let it be kept', async () => {
    const first = await post('0505');
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(await text(post('0505'))).not.toBe(await first.text());
  });

  it('is dropped by the news about its serial number, and only then', async () => {
    const newsOfAnother = async (): Promise<void> => {
      await database.em().execute(`select pg_notify('kualik_status', '32bb')`);
      await pause(300);
    };
    expect(await survives('0110', newsOfAnother)).toBe(true);
    const before = await settled('0110');
    await database.em().execute(`select pg_notify('kualik_status', '31aa')`);
    const until = performance.now() + 10_000;
    while ((await text(post('0110'))) === before && performance.now() < until) await pause(20);
    expect(await text(post('0110'))).not.toBe(before);
  });

  it('has a max-age that ends with the answer, and is not given afterwards', async () => {
    api.setNow(new Date(LATER.getTime() - 20_000));
    const before = await settled('0120');
    expect((await post('0120')).headers.get('cache-control')).toMatch(/^max-age=20,/);
    api.setNow(LATER);
    expect(await text(post('0120'))).not.toBe(before);
    api.setNow(NOW);
  });

  it.each([
    ['another method', { method: 'PUT', body: 'x' }, 405],
    ['a body of more than 8 KiB', { method: 'POST', body: 'x'.repeat(8_193) }, 413],
  ])('refuses %s before the responder hears of it', async (_name, init, status) => {
    const count = reached.length;
    expect((await fetch(`${api.url}/ocsp`, init)).status).toBe(status);
    expect(reached).toHaveLength(count);
  });

  it('leaves other addresses to the sites', async () => {
    expect((await fetch(`${api.url}/ocspx`)).status).toBe(404);
  });
});
