import { beforeEach, describe, expect, it } from '@jest/globals';
import { ERRORS } from '@kualik/domain/rules/errors.ts';
import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { parseCommand } from '../../../worker/cards/apdu.ts';
import { tlv } from '../../../worker/cards/ber-tlv.ts';
import { CardError, CardVerifyError } from '../../../worker/cards/card-error.ts';
import { decodeCertificateObject } from '../../../worker/cards/piv-objects.ts';
import { PivCard } from '../../../worker/cards/piv.ts';
import { STATUS_WORDS } from '../../../worker/cards/status-words.ts';
import { FACTORY_CARD, PivSimulator } from '../../support/card/piv-simulator.ts';

const { pin: PIN, puk: PUK } = FACTORY_CARD;
const MANAGEMENT = { algorithm: '3DES', key: FACTORY_CARD.managementKey } as const;

async function failure(act: Promise<unknown>): Promise<CardError> {
  const error: unknown = await act.then(() => null).catch((caught: unknown) => caught);
  if (!(error instanceof CardError)) throw new Error('no error of the card', { cause: error });
  return error;
}

const verdict = async (act: Promise<unknown>): Promise<unknown[]> => {
  const error = await failure(act);
  return [error.stage, error.code, ...(error instanceof CardVerifyError ? [error.triesLeft] : [])];
};

let simulator: PivSimulator;
let commands: number[];
let card: PivCard;
const transmit = async (octets: Uint8Array): Promise<Uint8Array> => {
  commands.push(parseCommand(octets).ins);
  return simulator.answer(octets);
};

beforeEach(async () => {
  simulator = new PivSimulator();
  commands = [];
  card = await PivCard.select(transmit);
});

describe('keys of a PIV card (SP 800-73-4 part 2, 3.3.2 and 3.2.4)', () => {
  it.each([
    ['9A', 'RSA-2048', 'rsa'],
    ['9C', 'RSA-2048', 'rsa'],
    ['9A', 'P-256', 'ec'],
    ['9C', 'P-256', 'ec'],
  ] as const)('in %s of %s are made inside and sign what others verify', async (slot, algorithm, type) => {
    await card.authenticate(MANAGEMENT);
    const spki = await card.generateKey(slot, algorithm);
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    expect(key.asymmetricKeyType).toBe(type);
    const bytes = randomBytes(300);
    expect(await verdict(card.sign(slot, algorithm, bytes))).toEqual(['sign', 'CARD_PIN_NEEDED']);
    await card.verifyPin(PIN);
    expect(verify('sha256', bytes, key, await card.sign(slot, algorithm, bytes))).toBe(true);
  });

  it('in 9C want the PIN for each signature, in 9A once', async () => {
    await card.authenticate(MANAGEMENT);
    for (const slot of ['9A', '9C'] as const) await card.generateKey(slot, 'P-256');
    await card.verifyPin(PIN);
    await card.sign('9C', 'P-256', randomBytes(8));
    expect(await verdict(card.sign('9C', 'P-256', randomBytes(8)))).toEqual(['sign', 'CARD_PIN_NEEDED']);
    await card.sign('9A', 'P-256', randomBytes(8));
    await card.sign('9A', 'P-256', randomBytes(8));
  });

  it('are not made before the management key is proved, and not there until they are made', async () => {
    expect(await verdict(card.generateKey('9A', 'P-256'))).toEqual(['generate', 'CARD_MANAGEMENT_KEY_NEEDED']);
    await card.verifyPin(PIN);
    expect(await verdict(card.sign('9A', 'P-256', randomBytes(8)))).toEqual(['sign', 'CARD_KEY_MISSING']);
  });
});

describe('the management key 9B (part 2, 3.2.4, A.1 and A.2)', () => {
  it.each([
    ['3DES', 0x03, 24],
    ['AES-128', 0x08, 16],
    ['AES-192', 0x0a, 24],
    ['AES-256', 0x0c, 32],
  ] as const)('%s opens the card, proved by both sides or by one', async (algorithm, managementAlgorithm, length) => {
    const key = randomBytes(length);
    simulator = new PivSimulator({ ...FACTORY_CARD, managementAlgorithm, managementKey: key });
    for (const way of ['authenticate', 'authenticateSingly'] as const) {
      card = await PivCard.select(transmit);
      expect(await verdict(card[way]({ algorithm, key: randomBytes(length) }))).toEqual([
        'authenticate',
        'CARD_MANAGEMENT_KEY_WRONG',
      ]);
      await card[way]({ algorithm, key });
      await card.writeChuid({ guid: randomBytes(16).toString('hex'), expires: '20361130' });
    }
  });

  it('is refused of a card that does not know it and says yes to everything', async () => {
    const liar = await PivCard.select(async (octets) => {
      const { ins, data = new Uint8Array() } = parseCommand(octets);
      if (ins !== 0x87) return Uint8Array.of(0x90, 0x00);
      const field = data.length === 4 ? 0x80 : 0x82;
      return Buffer.concat([tlv(0x7c, tlv(field, randomBytes(8))), Uint8Array.of(0x90, 0x00)]);
    });
    expect(await verdict(liar.authenticate(MANAGEMENT))).toEqual(['authenticate', 'CARD_MANAGEMENT_KEY_WRONG']);
  });
});

describe('the PIN of a PIV card (part 2, 3.2.1–3.2.3; reg p.9(6))', () => {
  it('shows the tries left without taking one, and never tries by itself', async () => {
    expect(await card.pinTriesLeft()).toBe(3);
    commands.length = 0;
    expect(await verdict(card.verifyPin('000000'))).toEqual(['verify', 'CARD_PIN_WRONG', 2]);
    expect(commands).toEqual([0x20]);
    expect([await card.pinTriesLeft(), await card.pinTriesLeft()]).toEqual([2, 2]);
    await card.verifyPin(PIN);
    expect(await card.pinTriesLeft()).toBeNull();
  });

  it('is not sent when it cannot be one', async () => {
    commands.length = 0;
    for (const pin of ['', '12345', '123456789', '12345a', '１２３４５６'])
      expect(await verdict(card.verifyPin(pin))).toEqual(['verify', 'CARD_PIN_MALFORMED', null]);
    expect(await verdict(card.unblockPin('1234567', PIN))).toEqual(['verify', 'CARD_PIN_MALFORMED', null]);
    expect(commands).toEqual([]);
    expect(await card.pinTriesLeft()).toBe(3);
  });

  it('is blocked after three wrong ones; the PUK gives a new one, until it is blocked itself', async () => {
    for (const left of [2, 1])
      expect(await verdict(card.verifyPin('000000'))).toEqual(['verify', 'CARD_PIN_WRONG', left]);
    expect(await verdict(card.verifyPin('000000'))).toEqual(['verify', 'CARD_PIN_BLOCKED', 0]);
    expect(await verdict(card.verifyPin(PIN))).toEqual(['verify', 'CARD_PIN_BLOCKED', 0]);
    expect(await card.pinTriesLeft()).toBe(0);
    expect(await verdict(card.unblockPin('00000000', '654321'))).toEqual(['verify', 'CARD_PUK_WRONG', 2]);
    await card.unblockPin(PUK, '654321');
    await card.verifyPin('654321');
    for (const left of [2, 1])
      expect(await verdict(card.unblockPin('00000000', PIN))).toEqual(['verify', 'CARD_PUK_WRONG', left]);
    expect(await verdict(card.unblockPin('00000000', PIN))).toEqual(['verify', 'CARD_PUK_BLOCKED', 0]);
    expect(await verdict(card.unblockPin(PUK, PIN))).toEqual(['verify', 'CARD_PUK_BLOCKED', 0]);
  });

  it('and the PUK are changed by who knows them', async () => {
    expect(await verdict(card.changeCode('PIN', '000000', '654321'))).toEqual(['verify', 'CARD_PIN_WRONG', 2]);
    await card.changeCode('PIN', PIN, '654321');
    await card.verifyPin('654321');
    await card.changeCode('PUK', PUK, '87654321');
    expect(await verdict(card.unblockPin(PUK, PIN))).toEqual(['verify', 'CARD_PUK_WRONG', 2]);
  });
});

describe('objects of a PIV card (part 2, 3.1.2 and 3.3.1)', () => {
  it('are absent on a blank card, and come back as they were written, in pieces as long as they are', async () => {
    expect([await card.readCertificate('9A'), await card.readCertificate('9C'), await card.readChuid()]).toEqual([
      null,
      null,
      null,
    ]);
    await card.authenticate(MANAGEMENT);
    for (const length of [1, 200, 240, 256, 500, 2500]) {
      const der = new Uint8Array(randomBytes(length));
      await card.writeCertificate('9C', der);
      expect(await card.readCertificate('9C')).toEqual(der);
    }
    const chuid = { guid: '00112233445566778899aabbccddeeff', expires: '20361130' };
    await card.writeChuid(chuid);
    expect(await card.readChuid()).toEqual(chuid);
    expect(await card.readCertificate('9A')).toBeNull();
  });

  it('are not written before the management key is proved', async () => {
    expect(await verdict(card.writeCertificate('9A', randomBytes(8)))).toEqual(['write', 'CARD_MANAGEMENT_KEY_NEEDED']);
  });

  it('may hold the certificate compressed, as other tools leave it', () => {
    const der = new Uint8Array(randomBytes(900));
    const content = Buffer.concat([tlv(0x70, gzipSync(der)), tlv(0x71, Uint8Array.of(1)), tlv(0xfe)]);
    expect(decodeCertificateObject(content)).toEqual(der);
  });
});

describe('what a card answers', () => {
  it('has a text in three languages for every status word of every stage', () => {
    const codes = Object.values(STATUS_WORDS).flatMap((words) => Object.values(words));
    for (const code of codes)
      for (const text of Object.values(ERRORS[code].text)) expect(text.length).toBeGreaterThan(10);
  });

  it('is an error of its stage, with the word, when nobody expects it', async () => {
    const strange = await PivCard.select(async (octets) =>
      parseCommand(octets).ins === 0xa4 ? Uint8Array.of(0x90, 0x00) : Uint8Array.of(0x6f, 0x42),
    );
    const error = await failure(strange.readChuid());
    expect([error.stage, error.code, error.status]).toEqual(['read', 'CARD_ANSWER_UNEXPECTED', 0x6f42]);
  });

  it.each([
    ['another application', '6a82', ['connect', 'CARD_NOT_PIV']],
    ['half a status word', '90', ['transmit', 'CARD_ANSWER_UNEXPECTED']],
    ['more without an end', '6110', ['transmit', 'CARD_ANSWER_UNEXPECTED']],
  ])('is refused: %s', async (_name, answer, expected) => {
    expect(await verdict(PivCard.select(async () => Buffer.from(answer, 'hex')))).toEqual(expected);
  });

  it('is asked again with the length that the card names', async () => {
    const sent: string[] = [];
    const asks = async (octets: Uint8Array): Promise<Uint8Array> => {
      sent.push(Buffer.from(octets).toString('hex'));
      const isSelect = parseCommand(octets).ins === 0xa4 || octets.at(-1) === 0x05;
      return Buffer.from(isSelect ? '53033401aa9000' : '6c05', 'hex');
    };
    await failure((await PivCard.select(asks)).readChuid());
    expect(sent.slice(1)).toEqual(['00cb3fff055c035fc10200', '00cb3fff055c035fc10205']);
  });

  it.each(['before', 'after'] as const)('is missed when the card is pulled out %s the command', async (moment) => {
    await card.authenticate(MANAGEMENT);
    simulator.failAt({ nth: 2, moment });
    expect(await verdict(card.writeCertificate('9A', randomBytes(400)))).toEqual(['transmit', 'CARD_REMOVED']);
    card = await PivCard.select(transmit);
    expect((await card.readCertificate('9A')) !== null).toBe(moment === 'after');
  });
});
