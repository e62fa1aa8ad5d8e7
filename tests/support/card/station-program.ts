import { expect } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_ROOT } from '../../../scripts/start/managed-process.ts';

/** What is waited for takes a second or two; a busy machine may need longer. */
export const LIMIT_MS = 60_000;
const LOOK_MS = 200;

export interface StationWish {
  name: string;
  databaseUrl: string;
  dataDir: string;
  /** Socket of its PC/SC service. */
  pcsc: string;
  /** Site whose pages may ask for signatures. */
  site?: string;
}

/** A station as `npm run station` starts it. */
export interface StationProgram {
  readonly page: string;
  readonly signing: string;
  readonly certificate: string;
  /** All that it said so far. */
  said(): string;
  stop(): Promise<void>;
}

export async function startStationProgram(wish: StationWish): Promise<StationProgram> {
  const { name, databaseUrl, dataDir, pcsc, site = 'http://localhost:4000' } = wish;
  const child = spawn(process.execPath, ['worker/station/main.ts'], {
    cwd: PROJECT_ROOT,
    env: {
      ...{ PATH: process.env['PATH'], DATABASE_URL: databaseUrl, KUALIK_DATA: dataDir, KUALIK_MODE: 'demo' },
      ...{ KUALIK_STATION: name, KUALIK_STATION_PORT: '0', PCSCLITE_CSOCK_NAME: pcsc },
      ...{ PUBLIC_URL: site, KUALIK_STATION_SIGNING_PORT: '0' },
    },
  });
  let output = '';
  const told = Promise.withResolvers<Pick<StationProgram, 'page' | 'signing' | 'certificate'>>();
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      output += `${line}\n`;
      if (line.includes('"certificate"'))
        told.resolve(JSON.parse(line) as { page: string; signing: string; certificate: string });
    });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void closed.then(() => told.reject(new Error(`the station ended: ${output}`)));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.kill('SIGTERM')) await closed;
  };
  return { ...(await told.promise), said: () => output, stop };
}

/** The first answer that is one; ends with a clear error when none comes in time. */
export async function eventually<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const until = Date.now() + LIMIT_MS;
  while (Date.now() < until) {
    const found = await look();
    if (found !== null) return found;
    await sleep(LOOK_MS);
  }
  throw new Error(`${what} did not come`);
}

/** The person reads the page of the station and types; gives what he read. */
export async function typePin(page: string, pin: string): Promise<string> {
  const { text, token } = await eventually('the question for the PIN', async () => {
    const html = await (await fetch(new URL('/?lang=ru', page))).text();
    const found = /action="\/pin">.*?name="token" value="([^"]+)"/.exec(html)?.[1];
    return found === undefined ? null : { text: html, token: found };
  });
  const body = new URLSearchParams({ token, pin });
  const headers = { origin: new URL(page).origin };
  expect((await fetch(new URL('/pin', page), { method: 'POST', body, headers, redirect: 'manual' })).status).toBe(303);
  return text;
}
