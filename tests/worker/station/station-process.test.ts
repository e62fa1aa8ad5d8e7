import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findRequest } from '@kualik/db';
import { setClockOffset } from '@kualik/db/clock.ts';
import { issuedOfRequest } from '@kualik/db/repositories/card.repository.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { pino } from 'pino';
import {
  CardStationsDocument,
  CardWorkStateDocument,
  EnrolCardStationDocument,
  OrderCardWorkDocument,
} from '../../../codegen/generated/card-stations.ts';
import { PROJECT_ROOT } from '../../../scripts/start/managed-process.ts';
import { openQueueBackend, type QueueBackend } from '../../../worker/queue-backend.ts';
import { relayDue } from '../../../worker/relay.ts';
import { type Desk, DESK_NOW, openDesk } from '../../support/api-desk.ts';
import { signIn, storeOperator } from '../../support/api-staff.ts';
import { FACTORY_CARD, PivSimulator } from '../../support/card/piv-simulator.ts';
import { type PrivatePcscd, startPcscd } from '../../support/card/private-pcscd.ts';
import { insertCard, type InsertedCard } from '../../support/card/virtual-reader.ts';
import { enteredIssue, registersAnswer, right } from '../../support/counter-desk.ts';
import { type DeskSigner, openDeskSigner } from '../../support/desk-signer.ts';
import { issueSigned } from '../../support/station-desk.ts';
import { SEMEY_OFFICE } from '../../support/stored-cases.ts';

const execute = promisify(execFile);
const STATION = 'semey-2';
const PIN = '71337791';
/** What is waited for takes a second or two; a busy machine may need longer. */
const LIMIT_MS = 60_000;
const LOOK_MS = 200;

let desk: Desk;
let signer: DeskSigner;
let service: PrivatePcscd;
let card: InsertedCard;
let backend: QueueBackend;
let station: ChildProcess;
let folder: string;
let output = '';
let page = '';

/** The first answer that is one; ends with a clear error when none comes in time. */
async function eventually<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const until = Date.now() + LIMIT_MS;
  while (Date.now() < until) {
    const found = await look();
    if (found !== null) return found;
    await sleep(LOOK_MS);
  }
  throw new Error(`${what} did not come; the station said: ${output}`);
}

/** The station as `npm run station` starts it, with a PC/SC service of its own. */
function startStation(name = STATION, socket = service.socket): Promise<{ page: string; certificate: string }> {
  station = spawn(process.execPath, ['worker/station/main.ts'], {
    cwd: PROJECT_ROOT,
    env: {
      ...{ PATH: process.env['PATH'], DATABASE_URL: desk.database.url, KUALIK_DATA: folder, KUALIK_MODE: 'demo' },
      ...{ KUALIK_STATION: name, KUALIK_STATION_PORT: '0', PCSCLITE_CSOCK_NAME: socket },
    },
  });
  const told = Promise.withResolvers<{ page: string; certificate: string }>();
  for (const stream of [station.stdout, station.stderr])
    if (stream)
      createInterface(stream).on('line', (line) => {
        output += `${line}\n`;
        if (line.includes('"certificate"')) told.resolve(JSON.parse(line) as { page: string; certificate: string });
      });
  station.once('close', () => told.reject(new Error(`the station ended: ${output}`)));
  return told.promise;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kualik-station-'));
  desk = await openDesk();
  signer = await openDeskSigner(desk);
  await setClockOffset(desk.database.em(), DESK_NOW.getTime() - Date.now());
  service = await startPcscd();
  card = await insertCard(new PivSimulator({ ...FACTORY_CARD, pin: PIN }), service.port);
  await card.powered;
  backend = openQueueBackend({ databaseUrl: desk.database.url, redisUrl: null, log: pino({ level: 'silent' }) });
});
async function stopStation(): Promise<void> {
  const closed = new Promise((resolve) => station.once('close', resolve));
  if (station.exitCode === null && station.kill('SIGTERM')) await closed;
}

afterAll(async () => {
  await stopStation();
  await backend.close();
  card.pull();
  await service.stop();
  await signer.close();
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const stationNow = async () =>
  right(await desk.api.ask(CardStationsDocument, {}, desk.session)).cardStations.find(({ name }) => name === STATION);

/** The person types at the page of the station. */
async function typePin(): Promise<void> {
  const token = await eventually('the question for the PIN', async () => {
    const text = await (await fetch(page)).text();
    return /action="\/pin">.*?name="token" value="([^"]+)"/.exec(text)?.[1] ?? null;
  });
  const body = new URLSearchParams({ token, pin: PIN });
  const headers = { origin: new URL(page).origin };
  expect((await fetch(new URL('/pin', page), { method: 'POST', body, headers, redirect: 'manual' })).status).toBe(303);
}

async function workOn(id: string): Promise<string> {
  const version = (await findRequest(desk.database.em(), id))?.version ?? 0;
  const input = { id, version, station: STATION };
  right(await desk.api.ask(OrderCardWorkDocument, { input }, desk.session));
  const { orm } = desk.database;
  const clock = { now: () => desk.api.now() };
  await relayDue({ orm, clock, log: pino({ level: 'silent' }), registry: loadServices() }, backend);
  await typePin();
  return eventually('the end of the work', async () => {
    const state = right(await desk.api.ask(CardWorkStateDocument, { id }, desk.session)).cardWorkState;
    return state === null || state === undefined || state.progress === 'WAITING' ? null : state.progress;
  });
}

describe('the station as a process, with a real PC/SC service and a virtual card', () => {
  it('lives on where no PC/SC service runs, and says what is missing and how to install it', async () => {
    await startStation('semey-3', join(folder, 'nowhere'));
    expect(output).toContain('This computer has no program for card readers (PC/SC), or it does not run');
    expect(output).toContain('apt-get install pcscd');
    await stopStation();
  }, 60_000);

  it('is enrolled once, shows its reader with the card, and carries a whole issue out', async () => {
    const started = await startStation();
    ({ page } = started);
    const head = await storeOperator(desk.database.em(), desk.ca, { roles: ['provider_head'] });
    const input = { name: STATION, officeId: SEMEY_OFFICE, certificate: started.certificate };
    right(await desk.api.ask(EnrolCardStationDocument, { input }, await signIn(desk.api, head.auth)));
    const seen = await eventually('the card in the list of stations', async () => {
      const now = await stationNow();
      return now?.readers.some(({ holdsCard }) => holdsCard) ? now : null;
    });
    expect(seen).toMatchObject({ state: 'ONLINE', error: null });

    const { id } = await enteredIssue(desk);
    await registersAnswer(desk, id, true);
    expect(await workOn(id)).toBe('KEYS_RECORDED');
    await issueSigned(desk, signer, id);
    expect(await workOn(id)).toBe('FINISHED');
    await expectOnCard(id);
    expect(output).not.toContain(PIN);
    expect(readFileSync(join(folder, 'stations', STATION, 'cards.jsonl'), 'utf8')).not.toContain(PIN);
  }, 240_000);

  it('tells when the card is taken away', async () => {
    card.pull();
    const readers = await eventually('the empty reader', async () => {
      const now = await stationNow();
      return now?.state === 'ONLINE' && now.readers.every(({ holdsCard }) => !holdsCard) ? now.readers : null;
    });
    expect(readers.length).toBeGreaterThan(0);
  }, 120_000);
});

/** What OpenSC reads from the card is what was issued, and openssl accepts it under root and authority. */
async function expectOnCard(id: string): Promise<void> {
  const issued = await issuedOfRequest(desk.database.em(), id);
  const env = { ...process.env, PCSCLITE_CSOCK_NAME: service.socket };
  const chain = [desk.ca.issuing.der, desk.ca.root.der].map((der) => toPem('CERTIFICATE', der)).join('');
  writeFileSync(join(folder, 'chain.pem'), chain);
  const time = String(DESK_NOW.getTime() / 1000);
  for (const [usage, slot] of [
    ['sign', '02'],
    ['auth', '01'],
  ] as const) {
    const read = join(folder, `${usage}.pem`);
    await execute('pkcs15-tool', ['--read-certificate', slot, '--output', read], { env, timeout: LIMIT_MS });
    const der = Buffer.from(readFileSync(read, 'utf8').replace(/-----[^-]+-----|\s/g, ''), 'base64');
    expect(der.equals(issued.find((one) => one.usage === usage)?.der ?? new Uint8Array())).toBe(true);
    const judged = await execute('openssl', ['verify', '-attime', time, '-CAfile', join(folder, 'chain.pem'), read]);
    expect(judged.stdout).toContain('OK');
  }
}
