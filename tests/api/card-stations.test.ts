import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuditEntity, CardStepEntity, findRequest } from '@kualik/db';
import { cardOfRequest, issuedOfRequest } from '@kualik/db/repositories/card.repository.ts';
import { chipCardByCardId } from '@kualik/db/repositories/chip-card.repository.ts';
import { cardStationNamed, storeStationReport } from '@kualik/db/repositories/card-station.repository.ts';
import { PivCard } from '@kualik/worker/cards/piv.ts';
import { managementKeyOf } from '@kualik/worker/cards/management-keys.ts';
import { reportStation } from '@kualik/worker/station/report-station.ts';
import {
  CardStationsDocument,
  CardWorkStateDocument,
  EnrolCardStationDocument,
  MoveChipCardDocument,
  OrderCardWorkDocument,
} from '../../codegen/generated/card-stations.ts';
import type { ChipCardAct, ChipCardState } from '../../codegen/generated/card-stations.ts';
import { type Desk, minutesLater, openDesk } from '../support/api-desk.ts';
import type { Session } from '../support/api-server.ts';
import { base64, signIn, storeOperator } from '../support/api-staff.ts';
import { FACTORY_CARD, PivSimulator } from '../support/card/piv-simulator.ts';
import { enteredIssue, registersAnswer, right } from '../support/counter-desk.ts';
import { type DeskSigner, openDeskSigner } from '../support/desk-signer.ts';
import {
  issueSigned,
  openStation,
  runStation,
  serialsRevokedBy,
  STATION,
  type StationUnderTest,
  workOnCard,
} from '../support/station-desk.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';
import { signAs } from '../support/test-ca.ts';

const PIN = '71337791';
let desk: Desk;
let signer: DeskSigner;
let head: Session;
let station: StationUnderTest;
let first: { id: string; serials: string[] };
let firstCard: PivSimulator;

beforeAll(async () => {
  desk = await openDesk();
  signer = await openDeskSigner(desk);
  head = await signIn(desk.api, (await storeOperator(desk.database.em(), desk.ca, { roles: ['provider_head'] })).auth);
  firstCard = new PivSimulator({ ...FACTORY_CARD, pin: PIN });
  station = await openStation(desk, head, firstCard, PIN);
  first = await wholeIssue();
});
afterAll(async () => {
  await station.close();
  await signer.close();
  await desk.close();
});

const stateOf = async (id: string) =>
  right(await desk.api.ask(CardWorkStateDocument, { id }, desk.session)).cardWorkState;

/** A case of N4 that waits for its keys. */
async function keyless(): Promise<string> {
  const { id } = await enteredIssue(desk);
  await registersAnswer(desk, id, true);
  return id;
}

async function wholeIssue(): Promise<{ id: string; serials: string[] }> {
  const id = await keyless();
  expect(await workOnCard(desk, station, id)).toEqual({ result: 'keys-recorded' });
  await issueSigned(desk, signer, id);
  expect(await workOnCard(desk, station, id)).toEqual({ result: 'finished' });
  return { id, serials: (await issuedOfRequest(desk.database.em(), id)).map(({ serialHex }) => serialHex) };
}

const revokedSerials = () => serialsRevokedBy(desk, signer);

async function kinds(requestId: string): Promise<string[]> {
  return (await desk.database.em().find(AuditEntity, { requestId }, { orderBy: { id: 'asc' } })).map(
    ({ kind }) => kind,
  );
}

describe('an issue onto the card at a station (reg p.9(6), p.9(10))', () => {
  it('ends with both certificates on the card, written and read back step by step', async () => {
    const em = desk.database.em();
    expect(await findRequest(em, first.id)).toMatchObject({ status: 'COMPLETED', step: 'P10' });
    const steps = await em.find(CardStepEntity, { requestId: first.id }, { orderBy: { id: 'asc' } });
    expect(steps.map(({ usage, step }) => `${usage} ${step}`)).toEqual([
      ...['sign started', 'sign written', 'auth started', 'auth written', 'sign read_back', 'auth read_back'],
    ]);
    const card = await PivCard.select(async (octets) => station.card.answer(octets));
    const issued = await issuedOfRequest(em, first.id);
    expect(await card.readCertificate('9C')).toEqual(issued.find(({ usage }) => usage === 'sign')?.der);
    expect(await card.readCertificate('9A')).toEqual(issued.find(({ usage }) => usage === 'auth')?.der);
    expect(await stateOf(first.id)).toMatchObject({ progress: 'FINISHED', code: null });
    expect(await kinds(first.id)).toEqual(
      expect.arrayContaining(['card.work-ordered', 'card.keys-recorded', 'card.step', 'case.completed']),
    );
  });

  it('leaves the PIN at the station: not in the database, the api’s log, the station’s log or its journal', async () => {
    const dump = await desk.database
      .em()
      .execute(
        'select data::text from audit union all select payload::text from outbox union all select result::text from outbox',
      );
    const journal = await readFile(join(station.folder, 'cards.jsonl'), 'utf8');
    expect(`${JSON.stringify(dump)}${desk.api.log.join('')}${station.log.join('')}${journal}`).not.toContain(PIN);
    expect(journal).toContain('"finished"');
  });

  it('opens the card with its own management key alone', async () => {
    const card = await PivCard.select(async (octets) => station.card.answer(octets));
    const factory = { algorithm: '3DES', key: FACTORY_CARD.managementKey } as const;
    await expect(card.authenticate(factory)).rejects.toThrow('CARD_MANAGEMENT_KEY_WRONG');
    const { guid = '' } = (await card.readChuid()) ?? {};
    await card.authenticate(managementKeyOf(station.identity.secret, guid, 'AES-192'));
  });

  it('destroys keys of the card only with the operator’s signature, and revokes what belonged to them', async () => {
    const id = await keyless();
    expect(await workOnCard(desk, station, id)).toMatchObject({ code: 'CARD_DESTRUCTION_UNCONFIRMED' });
    const asked = await stateOf(id);
    expect(asked).toMatchObject({ progress: 'RESUME', code: 'CARD_DESTRUCTION_UNCONFIRMED' });
    const document = new Uint8Array(Buffer.from(asked?.destruction ?? '', 'base64'));
    const version = (await findRequest(desk.database.em(), id))?.version ?? 0;
    const order = { id, version, station: STATION, destructionCms: base64(await signAs(desk.dauren.sign, document)) };
    const refused = await desk.api.ask(OrderCardWorkDocument, { input: order }, desk.session);
    expect(refused.code).toBe('CONFIRMATION_OTHER_OPERATOR');
    const cms = base64(await signAs(desk.aigerim.sign, document));
    station.pins = []; // he leaves when the old keys are gone and no case has taken the new ones
    expect(await workOnCard(desk, station, id, cms)).toMatchObject({ code: 'CARD_PIN_NEEDED' });
    expect(await kinds(id)).toContain('card.destruction-signed');
    expect(await revokedSerials()).toEqual([...first.serials].sort());
    station.pins = [PIN];
    expect(await workOnCard(desk, station, id)).toEqual({ result: 'keys-recorded' });
    await issueSigned(desk, signer, id);
    expect(await workOnCard(desk, station, id)).toEqual({ result: 'finished' });
  });

  it('goes on after the card was pulled out, and tells what to do', async () => {
    station.card = new PivSimulator({ ...FACTORY_CARD, pin: PIN, serial: Uint8Array.of(9, 9) });
    const id = await keyless();
    station.card.failAt({ nth: 30, moment: 'after' });
    expect(await workOnCard(desk, station, id)).toMatchObject({ result: 'resume', code: 'CARD_REMOVED' });
    expect(station.told.at(-1)).toBe('CARD_REMOVED');
    expect(await workOnCard(desk, station, id)).toEqual({ result: 'keys-recorded' });
    await issueSigned(desk, signer, id);
    const card = await PivCard.select(async (octets) => station.card.answer(octets));
    const { guid = '' } = (await card.readChuid()) ?? {};
    await card.authenticate(managementKeyOf(station.identity.secret, guid, 'AES-192'));
    await card.generateKey('9A', 'RSA-2048');
    expect(await workOnCard(desk, station, id)).toEqual({ result: 'start-over', code: 'CARD_KEY_MISSING' });
    expect((await findRequest(desk.database.em(), id))?.status).toBe('WITHDRAWN');
    const serials = (await issuedOfRequest(desk.database.em(), id)).map(({ serialHex }) => serialHex);
    expect(await revokedSerials()).toEqual(expect.arrayContaining(serials));
  });

  it('is ordered once of two clicks at once, and not begun when it lay for too long', async () => {
    const id = await keyless();
    const version = (await findRequest(desk.database.em(), id))?.version ?? 0;
    const input = { id, version, station: STATION };
    const both = await Promise.all([1, 2].map(() => desk.api.ask(OrderCardWorkDocument, { input }, desk.session)));
    expect(both.map(({ code }) => code).sort()).toEqual(['CARD_WORK_UNDER_WAY', undefined]);
    expect(await stateOf(id)).toMatchObject({ progress: 'WAITING' });
    const before = desk.api.now();
    desk.api.setNow(minutesLater(16));
    expect(await runStation(desk, station)).toEqual({ failed: 'CARD_ORDER_STALE' });
    desk.api.setNow(before);
    expect(await stateOf(id)).toMatchObject({ progress: 'REFUSED', code: 'CARD_ORDER_STALE' });
    const unknown = await desk.api.ask(OrderCardWorkDocument, { input: { ...input, station: 'none' } }, desk.session);
    expect(unknown.code).toBe('CARD_STATION_UNKNOWN');
  });
});

describe('the stations of the admin', () => {
  const shown = async () => right(await desk.api.ask(CardStationsDocument, {}, desk.session)).cardStations[0];
  const readers = [{ name: 'Kualik 00 00', holdsCard: true }];

  it('are known by their own certificate, each once', async () => {
    expect(await shown()).toMatchObject({ name: STATION, state: 'SILENT', readers: [] });
    const certificate = base64(station.identity.certificate);
    const again = { input: { name: 'other', officeId: SEMEY_OFFICE, certificate } };
    expect((await desk.api.ask(EnrolCardStationDocument, again, head)).code).toBe('CARD_STATION_KNOWN');
    const none = { input: { name: 'other', officeId: SEMEY_OFFICE, certificate: base64(new Uint8Array(40)) } };
    expect((await desk.api.ask(EnrolCardStationDocument, none, head)).code).toBe('INPUT_INVALID');
  });

  it('show readers, cards and errors as they report them, and silence after fifteen seconds', async () => {
    const { orm } = desk.database;
    const { id = '' } = (await cardStationNamed(desk.database.em(), STATION)) ?? {};
    const clock = { now: () => desk.api.now() };
    const who = { id, name: STATION, identity: station.identity };
    await reportStation({ orm, clock }, who, { readers, error: 'CARD_REMOVED' });
    expect(await shown()).toMatchObject({ state: 'ONLINE', readers, error: 'CARD_REMOVED' });
    const before = desk.api.now();
    desk.api.setNow(new Date(before.getTime() + 16_000));
    expect(await shown()).toMatchObject({ state: 'SILENT', readers: [] });
    desk.api.setNow(before);
  });

  it('believe nothing that the key of the station did not sign', async () => {
    const row = await cardStationNamed(desk.database.em(), STATION);
    const report = new TextEncoder().encode(
      new TextDecoder().decode(row?.report ?? new Uint8Array()).replace('00 00', '00 01'),
    );
    const forged = { seenAt: desk.api.now(), report, reportSignature: row?.reportSignature ?? new Uint8Array() };
    await storeStationReport(desk.database.em(), row?.id ?? '', forged);
    expect(await shown()).toMatchObject({ state: 'UNPROVEN', readers: [], error: null });
  });
});

describe('the inventory of cards', () => {
  const cardOf = async (id: string) => {
    const { cardId = '' } = (await cardOfRequest(desk.database.em(), id)) ?? {};
    return { cardId, card: await chipCardByCardId(desk.database.em(), cardId) };
  };
  const move = (cardId: string, state: ChipCardState, act: ChipCardAct) =>
    desk.api.ask(MoveChipCardDocument, { input: { cardId, state, act } }, desk.session);

  it('knows a card from its first keys, and that certificates stand on it', async () => {
    const { card } = await cardOf(first.id);
    expect(card).toMatchObject({ state: 'personalised', serial: '004b2f11' });
  });

  it('is moved by what became of the card, from what was on screen, and recorded', async () => {
    const { cardId } = await cardOf(first.id);
    expect((await move(cardId, 'BLANK', 'LOSE')).code).toBe('STATE_CHANGED');
    expect((await move(cardId, 'PERSONALISED', 'FIND')).code).toBe('CARD_MOVE_NOT_ALLOWED');
    expect(right(await move(cardId, 'PERSONALISED', 'HAND_OVER')).moveChipCard).toBe('HANDED_OVER');
    const both = await Promise.all([move(cardId, 'HANDED_OVER', 'LOSE'), move(cardId, 'HANDED_OVER', 'LOSE')]);
    expect(both.map(({ code }) => code).sort()).toEqual(['STATE_CHANGED', undefined]);
  });

  it('lets no keys onto a lost card', async () => {
    const { cardId } = await cardOf(first.id);
    await desk.database.em().execute(`update chip_card set state = 'lost' where card_id = ?`, [cardId]);
    station.card = firstCard;
    const id = await keyless();
    await workOnCard(desk, station, id);
    const asked = await stateOf(id);
    const cms = base64(
      await signAs(desk.aigerim.sign, new Uint8Array(Buffer.from(asked?.destruction ?? '', 'base64'))),
    );
    expect(await workOnCard(desk, station, id, cms)).toEqual({ failed: 'CARD_OUT_OF_USE' });
    expect(await cardOfRequest(desk.database.em(), id)).toBeNull();
  });
});
