import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { KEY_PURPOSE_OIDS } from '@kualik/domain/rules/local-signing.ts';
import { buildSignInDocument } from '@kualik/domain/rules/sign-in-document.ts';
import { openPivChip } from '@kualik/worker/cards/piv-chip.ts';
import { PivCard } from '@kualik/worker/cards/piv.ts';
import { openSigningSocket, type SigningSocket } from '@kualik/worker/station/ncalayer/socket.ts';
import { PinDesk } from '@kualik/worker/station/pin-desk.ts';
import { pinPage } from '@kualik/worker/station/pin-page-html.ts';
import { CARRIER_PIN, operatorCarrier } from '../../support/card/operator-carrier.ts';
import { FACTORY_CARD, type PivSimulator } from '../../support/card/piv-simulator.ts';
import { SigningClient, signCall } from '../../support/signing-client.ts';
import { syntheticIin } from '../../support/stored-cases.ts';
import { foreignAuthority, makeHolder } from '../../support/test-ca.ts';
import { openssl, pem } from '../support/openssl.ts';

const SITE = 'https://kualik.example.kz';
const AT = new Date('2026-11-23T05:00:00.000Z');
const IIN = syntheticIin();
const CONTENT = new TextEncoder().encode('Қолтаңба тасымалдаушыда қойылады');

let ca: Uint8Array;
let carrier: PivSimulator;
let desk: PinDesk;
let socket: SigningSocket;
let page: SigningClient;

async function openSocket(ports = [0]): Promise<SigningSocket> {
  const transmit = async (octets: Uint8Array): Promise<Uint8Array> => carrier.answer(octets);
  return openSigningSocket({
    ...{ prompt: desk, now: () => AT, tell: (code) => desk.tell(code), origins: [SITE], ports },
    holdsCarrier: async () => true,
    watchCarrier: async () => true,
    page: 'http://127.0.0.1:13590/',
    reader: {
      connectCarrier: async () => {
        carrier.reset();
        const chip = { transmit, disconnect: async () => undefined, secret: new Uint8Array(32) };
        return { reader: 'R', card: await openPivChip(chip) };
      },
    },
  });
}

beforeAll(async () => {
  const issuer = foreignAuthority(AT);
  ca = issuer.der;
  const names = { surname: 'Серікқызы', givenName: 'Айгерім', patronymic: null } as const;
  const applicant = { kind: 'individual', iin: IIN, ...names, emails: [] } as const;
  const times = { notBefore: AT, notAfter: new Date(AT.getTime() + 86_400_000) };
  carrier = await operatorCarrier(async (usage, spki) =>
    makeHolder({ profileId: `operator-${usage}`, applicant, issuer, ...times, spki }),
  );
});
beforeEach(async () => {
  desk = new PinDesk();
  socket = await openSocket();
  page = await SigningClient.connect(socket.url, { origin: SITE });
  expect(JSON.parse(await page.next())).toEqual({ result: { version: '1.4' } });
});
afterEach(async () => {
  page.close();
  await socket.close();
  const card = await PivCard.select(async (octets) => carrier.answer(octets));
  await card.unblockPin(FACTORY_CARD.puk, CARRIER_PIN);
});

const TURNS = 1000;
const TURN_MS = 5;

/** The question that the page of the station shows, as soon as it is there. */
async function question() {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { view } = desk;
    if (view.asks === 'pin') return view;
    await sleep(TURN_MS);
  }
  throw new Error('nobody asks for the PIN');
}

async function asking(call: object, pin: string | null): Promise<{ shown: string; answer: unknown }> {
  const answer = page.ask(call);
  const view = await question();
  const shown = pinPage(view, 'ru');
  desk.answerPin(view.token, pin);
  return { shown, answer: await answer };
}

const SIGN = signCall(CONTENT, KEY_PURPOSE_OIDS.sign);
const cades = (kind: string, isAttached: unknown) => ({
  ...{ module: 'kz.gov.pki.knca.commonUtils', method: 'createCAdESFromBase64', uuid: 'u-1' },
  args: ['PKCS12', kind, Buffer.from(CONTENT).toString('base64'), isAttached],
});

/** What openssl finds signed, when it accepts the signature as CAdES under the authority. */
function contentOf(cms: unknown): string {
  const trust = ['-CAfile', '@ca', '-partial_chain', '-purpose', 'any', '-attime', String(AT.getTime() / 1000)];
  const files = { c: Buffer.from(String(cms), 'base64'), ca: pem('CERTIFICATE', ca) };
  return openssl(['cms', '-verify', '-cades', '-binary', ...trust, '-inform', 'DER', '-in', '@c'], files).text;
}

describe('the socket at which an operator signs with his carrier (reg p.15)', () => {
  it('signs after one consent that names site, document, holder and the tries left; openssl accepts the CMS', async () => {
    const { shown, answer } = await asking(SIGN, CARRIER_PIN);
    for (const fact of [
      SITE,
      String(CONTENT.length),
      'СЕРІКҚЫЗЫ',
      'Осталось попыток: 3',
      'содержание которых неизвестно',
    ])
      expect(shown).toContain(fact);
    expect(answer).toEqual({ status: true, body: { result: expect.any(String) } });
    expect(contentOf((answer as { body: { result: string } }).body.result)).toContain(
      'Қолтаңба тасымалдаушыда қойылады',
    );
  });

  it('speaks the older module as well, with the number of the call', async () => {
    const { answer } = await asking(cades('SIGNATURE', 'true'), CARRIER_PIN);
    expect(answer).toEqual({ code: '200', message: '', responseObject: expect.any(String), uuid: 'u-1' });
    expect(contentOf((answer as { responseObject: string }).responseObject)).toContain('қойылады');
  });

  it('tells a cancelled consent as each module does, and signs nothing', async () => {
    expect((await asking(SIGN, null)).answer).toEqual({ status: true, body: {} });
    expect((await asking(cades('SIGNATURE', true), null)).answer).toEqual({
      ...{ code: '500', message: 'action.canceled', uuid: 'u-1' },
    });
  });

  it('sends a wrong PIN once and tells how many tries are left', async () => {
    expect((await asking(SIGN, '00000000')).answer).toMatchObject({
      ...{ status: false, code: 'SIGNING_FAILURE', details: { code: 'CARD_PIN_WRONG', triesLeft: 2 } },
    });
    expect((await asking(SIGN, null)).shown).toContain('Осталось попыток: 2');
  });

  it('asks for no PIN of a blocked carrier and leads to the PUK', async () => {
    for (let turn = 0; turn < 3; turn += 1) await asking(SIGN, '00000000');
    expect(await page.ask(SIGN)).toMatchObject({ details: { code: 'CARD_PIN_BLOCKED', triesLeft: 0 } });
    expect(desk.view.asks).toBe('puk');
  });

  it('shows a sign-in by its site, and never signs one for another site', async () => {
    const own = buildSignInDocument(SITE, 'n'.repeat(22), AT);
    const { shown } = await asking(signCall(own, KEY_PURPOSE_OIDS.auth), null);
    expect(shown).toContain('Вход в систему');
    const other = buildSignInDocument('https://other.example.kz', 'n'.repeat(22), AT);
    expect(await page.ask(signCall(other, KEY_PURPOSE_OIDS.auth))).toMatchObject({
      details: { code: 'SIGN_IN_DOCUMENT' },
    });
    expect(desk.view.asks).toBe('nothing');
  });

  it.each<[string, object]>([
    ['a purpose that it has not', { signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.3'] } }],
    ['another person', { signerParams: { iin: syntheticIin() } }],
    ['another organisation', { signerParams: { bin: '050540004455' } }],
    ['another certificate', { signerParams: { serialNumber: '1' } }],
  ])('has no key for %s', async (_what, change) => {
    expect(await page.ask(signCall(CONTENT, KEY_PURPOSE_OIDS.sign, change))).toMatchObject({
      details: { code: 'CARRIER_KEY_ABSENT' },
    });
  });

  it.each<[string, object]>([
    ['XML', { format: 'xml' }],
    ['a hash that nobody can read', { signingParams: { digested: true } }],
    ['a time stamp', { signingParams: { decode: true, tsaProfile: {} } }],
    ['what is no base64', { data: 'no base64!' }],
    ['another kind of carrier', { allowedStorages: ['PKCS12'] }],
  ])('does not sign %s', async (_what, change) => {
    const call = signCall(CONTENT, KEY_PURPOSE_OIDS.sign, change);
    expect(await page.ask(call)).toMatchObject({ status: false, code: 'INVALID_SIGNING_PARAMS' });
  });

  it('answers heartbeat, storages, key, language, and what it does not know', async () => {
    page.say('--heartbeat--');
    expect(await page.next()).toBe('--heartbeat--');
    const common = (method: string, args: unknown[] = []) =>
      page.ask({ module: 'kz.gov.pki.knca.commonUtils', method, args });
    expect(await common('getActiveTokens')).toMatchObject({ code: '200', responseObject: ['AKKZIDCardStore'] });
    expect(await common('getKeyInfo', ['AKKZIDCardStore'])).toMatchObject({
      responseObject: { certNotBefore: '23.11.2026 10:00:00', pem: expect.stringContaining('BEGIN CERTIFICATE') },
    });
    expect(await common('changeLocale', ['en'])).toMatchObject({ code: '200' });
    expect(await common('signXml')).toMatchObject({ code: '500' });
    const station = { module: 'kz.kualik.station', method: 'getPage' };
    expect(await page.ask(station)).toMatchObject({ responseObject: 'http://127.0.0.1:13590/' });
    expect(await page.ask({ module: 'kz.gov.pki.knca.basics', method: 'other' })).toMatchObject({
      code: 'INVOCATION_ERROR',
    });
    const unknown = { success: false, errorCode: 'MODULE_NOT_FOUND' };
    expect(await page.ask({ module: 'kz.gov.pki.knca.applet.Applet', method: 'signXml' })).toEqual(unknown);
    page.say('not json');
    expect(JSON.parse(await page.next())).toMatchObject({ success: false });
  });

  it.each<[string, { origin?: string; host?: string }]>([
    ['a page of another site', { origin: 'https://other.example.kz' }],
    ['a page without an address', { origin: 'null' }],
    ['a program that names no site', {}],
    ['a name that leads here', { origin: SITE, host: 'evil.test' }],
  ])('lets %s not in', async (_who, headers) => {
    await expect(SigningClient.connect(socket.url, headers)).rejects.toThrow('403');
  });

  it('asks no more when the page is gone', async () => {
    page.say(JSON.stringify(SIGN));
    await question();
    page.close();
    for (let turn = 0; turn < TURNS && desk.view.asks === 'pin'; turn += 1) await sleep(TURN_MS);
    expect(desk.view.asks).toBe('nothing');
  });

  it('takes the next port when another program has the first', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const second = await openSocket([port, 0]);
    expect(new URL(second.url).port).not.toBe(String(port));
    expect(new URL(second.url).hostname).toBe('127.0.0.1');
    await second.close();
    other.close();
  });
});
