import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { openQueueBackend, type QueueBackend } from '../../../worker/queue-backend.ts';
import { relayDue } from '../../../worker/relay.ts';
import { type Desk, DESK_NOW, openDesk } from '../../support/api-desk.ts';
import { signIn, storeOperator } from '../../support/api-staff.ts';
import { FACTORY_CARD, PivSimulator } from '../../support/card/piv-simulator.ts';
import { type PrivatePcscd, startPcscd } from '../../support/card/private-pcscd.ts';
import {
  eventually,
  LIMIT_MS,
  startStationProgram,
  type StationProgram,
  typePin,
} from '../../support/card/station-program.ts';
import { insertCard, type InsertedCard } from '../../support/card/virtual-reader.ts';
import { enteredIssue, registersAnswer, right } from '../../support/counter-desk.ts';
import { type DeskSigner, openDeskSigner } from '../../support/desk-signer.ts';
import { issueSigned } from '../../support/station-desk.ts';
import { SEMEY_OFFICE } from '../../support/stored-cases.ts';

const execute = promisify(execFile);
const STATION = 'semey-2';
const PIN = '71337791';

let desk: Desk;
let signer: DeskSigner;
let service: PrivatePcscd;
let card: InsertedCard;
let backend: QueueBackend;
let station: StationProgram;
let folder: string;

/** With a PC/SC service of its own. */
async function startStation(name = STATION, pcsc = service.socket): Promise<void> {
  station = await startStationProgram({ name, pcsc, databaseUrl: desk.database.url, dataDir: folder });
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
afterAll(async () => {
  await station.stop();
  await backend.close();
  card.pull();
  await service.stop();
  await signer.close();
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const stationNow = async () =>
  right(await desk.api.ask(CardStationsDocument, {}, desk.session)).cardStations.find(({ name }) => name === STATION);

async function workOn(id: string): Promise<string> {
  const version = (await findRequest(desk.database.em(), id))?.version ?? 0;
  const input = { id, version, station: STATION };
  right(await desk.api.ask(OrderCardWorkDocument, { input }, desk.session));
  const { orm } = desk.database;
  const clock = { now: () => desk.api.now() };
  await relayDue({ orm, clock, log: pino({ level: 'silent' }), registry: loadServices() }, backend);
  await typePin(station.page, PIN);
  return eventually('the end of the work', async () => {
    const state = right(await desk.api.ask(CardWorkStateDocument, { id }, desk.session)).cardWorkState;
    return state === null || state === undefined || state.progress === 'WAITING' ? null : state.progress;
  });
}

describe('the station as a process, with a real PC/SC service and a virtual card', () => {
  it('lives on where no PC/SC service runs, and says what is missing and how to install it', async () => {
    await startStation('semey-3', join(folder, 'nowhere'));
    expect(station.said()).toContain('This computer has no program for card readers (PC/SC), or it does not run');
    expect(station.said()).toContain('apt-get install pcscd');
    await station.stop();
  }, 60_000);

  it('is enrolled once, shows its reader with the card, and carries a whole issue out', async () => {
    await startStation();
    const head = await storeOperator(desk.database.em(), desk.ca, { roles: ['provider_head'] });
    const input = { name: STATION, officeId: SEMEY_OFFICE, certificate: station.certificate };
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
    expect(station.said()).not.toContain(PIN);
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
