import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, OutboxEntity } from '@kualik/db';
import { insertStationError, forgetStationErrors } from '@kualik/db/repositories/card-station-health.repository.ts';
import { cardQueueOf, cardStationNamed } from '@kualik/db/repositories/card-station.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { reportStation } from '@kualik/worker/station/report-station.ts';
import { CardStationsDocument, EndCardStationDocument } from '../../codegen/generated/card-stations.ts';
import { type Desk, minutesLater, openDesk } from '../support/api-desk.ts';
import type { Session } from '../support/api-server.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { FACTORY_CARD, PivSimulator } from '../support/card/piv-simulator.ts';
import { right } from '../support/counter-desk.ts';
import { openStation, STATION, type StationUnderTest } from '../support/station-desk.ts';

let desk: Desk;
let head: Session;
let station: StationUnderTest;
let id: string;

beforeAll(async () => {
  desk = await openDesk();
  head = await signIn(desk.api, (await storeOperator(desk.database.em(), desk.ca, { roles: ['provider_head'] })).auth);
  station = await openStation(desk, head, new PivSimulator(FACTORY_CARD), '71337791');
  ({ id } = (await cardStationNamed(desk.database.em(), STATION)) ?? { id: '' });
});
afterAll(async () => {
  await station.close();
  await desk.close();
});

const shown = async () => right(await desk.api.ask(CardStationsDocument, {}, head)).cardStations;
const codes = async () => (await shown())[0]?.recentErrors.map(({ code }) => code);

async function report(error: ErrorCode | null, minute: number): Promise<void> {
  const clock = { now: () => minutesLater(minute) };
  const who = { id, name: STATION, identity: station.identity };
  await reportStation({ orm: desk.database.orm, clock }, who, { readers: [], error });
}

describe('the health of a station (reg p.9(6))', () => {
  it('keeps each error once while it lasts, newest first, and nothing that its key did not sign', async () => {
    await report('CARD_REMOVED', -9);
    await report('CARD_REMOVED', -8);
    await report(null, -7);
    await report('CARD_REMOVED', -6);
    await report('CARD_PIN_BLOCKED', -5);
    expect(await codes()).toEqual(['CARD_PIN_BLOCKED', 'CARD_REMOVED', 'CARD_REMOVED']);
    const { report: bytes } = (await cardStationNamed(desk.database.em(), STATION)) ?? {};
    const forged = { report: bytes ?? new Uint8Array(), reportSignature: station.identity.sign(new Uint8Array(1)) };
    await insertStationError(desk.database.em(), { stationId: id, at: minutesLater(-4), ...forged });
    expect(await codes()).toHaveLength(3);
  });

  it('is forgotten after its time', async () => {
    await forgetStationErrors(desk.database.em(), minutesLater(-5.5));
    expect(await codes()).toEqual(['CARD_PIN_BLOCKED']);
  });

  it('ends with the station: of two who end it one is told, and what waits for it is failed work', async () => {
    const queue = cardQueueOf(STATION);
    const order = { queue, kind: 'personalise-card', requestId: null, payload: {}, at: desk.api.now() };
    const waiting = await addOutbox(desk.database.em(), order);
    const both = await Promise.all([1, 2].map(() => desk.api.ask(EndCardStationDocument, { id }, head)));
    expect(both.map(({ code }) => code).sort()).toEqual(['STATE_CHANGED', undefined]);
    expect(await shown()).toEqual([]);
    expect(await cardStationNamed(desk.database.em(), STATION)).toBeNull();
    const row = await desk.database.em().findOne(OutboxEntity, { id: waiting });
    expect(row?.result).toEqual({ failed: 'CARD_STATION_ENDED' });
    const [entry, ...more] = await desk.database.em().find(AuditEntity, { kind: 'card.station-ended' });
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ stationId: id, failedOrders: 1 });
    expect(more).toEqual([]);
  });
});
