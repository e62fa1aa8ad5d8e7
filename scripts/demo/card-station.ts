import { runningServerUrl } from '@kualik/db/embedded/running-server.ts';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import {
  CardWorkStateDocument,
  EnrolCardStationDocument,
  OrderCardWorkDocument,
} from '../../codegen/generated/card-stations.ts';
import { FACTORY_CARD } from '../../tests/support/card/piv-simulator.ts';
import { missingHardware, startVirtualHardware } from '../../tests/support/card/virtual-hardware.ts';
import { PROJECT_ROOT } from '../start/managed-process.ts';
import { type CardDesk, softCardDesk } from './card-desk.ts';
import { demoPassword } from './demo-password.ts';
import { Operator } from './operator.ts';
import type { ThrowawayInstance } from './throwaway-instance.ts';
import { waitFor } from './wait-for.ts';

const execute = promisify(execFile);
const NAME = 'demo-1';
const READER = 'pkcs15-tool';
/** How OpenSC numbers the slots 9C and 9A. */
const OPENSC_ID = { sign: '02', auth: '01' } as const;
/** What another program does with a card takes a second or two. */
const PROGRAM_MS = 60_000;

/** A desk with a card, and the way to end what it started. */
interface DemoCardDesk extends CardDesk {
  stop(): Promise<void>;
}

interface Started {
  page: string;
  certificate: string;
}

/** A station beside the installation with a virtual card in a real PC/SC service; a card in memory where there can be none. */
async function openCardDesk(instance: ThrowawayInstance, operator: Operator): Promise<DemoCardDesk> {
  const missing = missingHardware([READER]);
  const databaseUrl = runningServerUrl(join(instance.dataDir, 'postgres'));
  if (missing !== null || databaseUrl === null)
    return { ...softCardDesk(missing ?? 'the database of the installation is elsewhere'), stop: async () => undefined };
  const hardware = await startVirtualHardware();
  const station = spawn(process.execPath, ['worker/station/main.ts'], {
    cwd: PROJECT_ROOT,
    env: {
      ...{ PATH: process.env['PATH'], DATABASE_URL: databaseUrl, KUALIK_DATA: instance.dataDir, KUALIK_MODE: 'demo' },
      ...{ KUALIK_STATION: NAME, KUALIK_STATION_PORT: '0', PCSCLITE_CSOCK_NAME: hardware.socket },
      ...{ PUBLIC_URL: instance.origin, KUALIK_STATION_SIGNING_PORT: '0' },
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const stop = async (): Promise<void> => {
    await end(station);
    await hardware.stop();
  };
  try {
    const { page, certificate } = await firstLine(station);
    await enrol(instance, operator, certificate);
    return {
      makeKeys: (operator, id) => work(operator, id, { page, until: 'KEYS_RECORDED' }),
      write: (operator, id) => work(operator, id, { page, until: 'FINISHED' }),
      readByOthers: (usage) => readCertificate(usage, hardware.socket),
      why: '',
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Plays something with such a desk, and ends what was started for it. */
export async function withCardDesk(
  instance: ThrowawayInstance,
  operator: Operator,
  play: (card: CardDesk) => Promise<void>,
): Promise<void> {
  const card = await openCardDesk(instance, operator);
  try {
    await play(card);
  } finally {
    await card.stop();
  }
}

async function end(station: ChildProcess): Promise<void> {
  const closed = new Promise((resolve) => station.once('close', resolve));
  if (station.exitCode === null && station.kill('SIGTERM')) await closed;
}

function firstLine(station: ChildProcess): Promise<Started> {
  const { promise, resolve, reject } = Promise.withResolvers<Started>();
  station.once('close', (code) => reject(new Error(`the station ended with code ${code}`)));
  if (station.stdout)
    createInterface({ input: station.stdout }).on('line', (line) => {
      if (line.includes('"certificate"')) resolve(JSON.parse(line) as Started);
    });
  return promise;
}

/** The administrator enrols the station at the office of the operator. */
async function enrol({ origin, dataDir }: ThrowawayInstance, operator: Operator, certificate: string): Promise<void> {
  const people = join(dataDir, 'people');
  const { client } = await Operator.signIn(origin, join(people, 'administrator.p12'), demoPassword(people));
  const { me } = await operator.client.ask<{ me: { employee: { office: { id: string } } } }>(
    '{ me { employee { office { id } } } }',
  );
  const { id: officeId } = me.employee.office;
  await client.run(EnrolCardStationDocument, { input: { name: NAME, officeId, certificate } });
}

/** The operator orders; the holder of the card types at the page of the station; the station does the rest. */
async function work(
  operator: Operator,
  id: string,
  { page, until }: { page: string; until: 'KEYS_RECORDED' | 'FINISHED' },
): Promise<void> {
  const { client } = operator;
  const { version } = await operator.open(id);
  await client.run(OrderCardWorkDocument, { input: { id, version, station: NAME } });
  const token = await waitFor('the station to ask for the PIN', async () => {
    const text = await (await fetch(page)).text();
    return /action="\/pin">.*?name="token" value="([^"]+)"/.exec(text)?.[1];
  });
  const body = new URLSearchParams({ token, pin: FACTORY_CARD.pin });
  await fetch(new URL('/pin', page), { method: 'POST', body, headers: { origin: new URL(page).origin } });
  const state = await waitFor('the station to end its work', async () => {
    const { cardWorkState } = await client.run(CardWorkStateDocument, { id });
    return cardWorkState?.progress === 'WAITING' ? null : cardWorkState;
  });
  if (state.progress !== until) throw new Error(`the station ended with ${state.progress} ${state.code ?? ''}`);
}

async function readCertificate(usage: 'sign' | 'auth', socket: string): Promise<Uint8Array> {
  const env = { ...process.env, PCSCLITE_CSOCK_NAME: socket };
  const args = ['--read-certificate', OPENSC_ID[usage]];
  const { stdout } = await execute(READER, args, { env, timeout: PROGRAM_MS });
  const [, text = ''] = /-----BEGIN CERTIFICATE-----([^-]+)-----END/.exec(stdout) ?? [];
  return new Uint8Array(Buffer.from(text, 'base64'));
}
