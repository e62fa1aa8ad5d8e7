import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AvailabilitySampleEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { sampleAvailability } from '@kualik/worker/housekeeping/availability.ts';
import {
  type GatewayFault,
  GatewayUnavailable,
  type RegisterGateway,
  type RegisterId,
} from '@kualik/worker/registers/gateway.ts';
import { pino } from 'pino';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';

const START = new Date('2026-11-23T05:00:00.000Z');

let database: TestDatabase;
let service: Server;
let publicUrl: string;
let status = 200;

beforeAll(async () => {
  database = await freshDatabase();
  service = createServer((_request, response) => response.writeHead(status).end());
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  publicUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterAll(async () => {
  service.close();
  await database.close();
});

/** A gateway that answers that it knows nobody, or fails in one way. */
function gateway(fault: GatewayFault | null, ofOrganisations = fault): RegisterGateway {
  const answer = async (register: RegisterId, how: GatewayFault | null) => {
    if (how !== null) throw new GatewayUnavailable(register, how);
    return { outcome: 'absent' } as const;
  };
  return { query: () => answer('gbd_fl', fault), queryOrganisation: () => answer('gbd_ul', ofOrganisations) };
}

const context = (minute: number) => ({
  orm: database.orm,
  clock: fixedClock(new Date(START.getTime() + minute * 60_000)),
  log: pino({ level: 'silent' }),
  registry: loadServices(),
});

async function samplesOf(minute: number): Promise<string[]> {
  const at = context(minute).clock.now();
  const found = await database.em().find(AvailabilitySampleEntity, { at }, { orderBy: { subject: 'asc' } });
  return found.map(({ subject, isAvailable, code }) => `${subject} ${isAvailable ? 'up' : 'down'} ${code ?? '-'}`);
}

describe('reg p.19(3) measured availability', () => {
  it('looks once a minute, whichever of two workers comes first', async () => {
    const parts = { gateway: gateway(null), publicUrl };
    await Promise.all([sampleAvailability(context(0), parts), sampleAvailability(context(0), parts)]);
    await sampleAvailability(context(0.5), parts);
    expect(await samplesOf(0)).toEqual(['gateway up -', 'gbd_fl up -', 'gbd_ul up -', 'nca_is up -']);
    expect(await database.em().count(AvailabilitySampleEntity)).toBe(4);
  });

  it.each<[string, GatewayFault, string[]]>([
    [
      'the register behind it',
      'server-error',
      ['gateway up -', 'gbd_fl down server-error', 'gbd_ul down server-error'],
    ],
    [
      'the gateway itself',
      'connection',
      ['gateway down connection', 'gbd_fl down connection', 'gbd_ul down connection'],
    ],
  ])('tells what is away: %s', async (_what, fault, expected) => {
    const minute = fault === 'connection' ? 4 : 2;
    await sampleAvailability(context(minute), { gateway: gateway(fault), publicUrl });
    expect(await samplesOf(minute)).toEqual([...expected, 'nca_is up -']);
  });

  it('tells the register of legal entities apart from that of individuals', async () => {
    await sampleAvailability(context(5), { gateway: gateway(null, 'timeout'), publicUrl });
    expect(await samplesOf(5)).toEqual(['gateway up -', 'gbd_fl up -', 'gbd_ul down timeout', 'nca_is up -']);
  });

  it('counts a service that is not ready, or does not answer, as away', async () => {
    status = 503;
    await sampleAvailability(context(6), { gateway: gateway(null), publicUrl });
    expect(await samplesOf(6)).toContain('nca_is down HTTP_503');
    await sampleAvailability(context(8), { gateway: gateway(null), publicUrl: 'http://127.0.0.1:1' });
    expect(await samplesOf(8)).toContain('nca_is down NO_ANSWER');
  });

  it('records an outage and its end, each with its time', async () => {
    const parts = { gateway: gateway(null), publicUrl };
    for (const [minute, answer] of [
      [10, 200],
      [11, 503],
      [12, 503],
      [13, 200],
    ] as const) {
      status = answer;
      await sampleAvailability(context(minute), parts);
    }
    const at = { $gte: context(10).clock.now() };
    const found = await database
      .em()
      .find(AvailabilitySampleEntity, { subject: 'nca_is', at }, { orderBy: { at: 'asc' } });
    expect(found.map((sample) => [sample.at.toISOString(), sample.isAvailable, sample.code])).toEqual([
      ['2026-11-23T05:10:00.000Z', true, null],
      ['2026-11-23T05:11:00.000Z', false, 'HTTP_503'],
      ['2026-11-23T05:12:00.000Z', false, 'HTTP_503'],
      ['2026-11-23T05:13:00.000Z', true, null],
    ]);
  });
});
