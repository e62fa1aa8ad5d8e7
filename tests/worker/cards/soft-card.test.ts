import { describe, expect, it } from '@jest/globals';
import { ERRORS } from '@kualik/domain/rules/errors.ts';
import { verifyCsr } from '@kualik/pki/csr.ts';
import { createPublicKey, verify } from 'node:crypto';
import {
  CardConnectError,
  CardError,
  CardTransmitError,
  CardVerifyError,
  CardWriteError,
} from '../../../worker/cards/card-error.ts';
import { SoftCard } from '../../../worker/cards/soft-card.ts';
import { makeCardKeys } from '../../../worker/cards/station.ts';

const PIN = '482915';

async function failure(act: Promise<unknown>): Promise<CardError> {
  const error: unknown = await act.then(() => null).catch((caught: unknown) => caught);
  if (!(error instanceof CardError)) throw new Error('no error of the card');
  return error;
}

describe('keys on the card (reg p.9(6))', () => {
  const card = new SoftCard({ pin: PIN });

  it('are made inside, and leave it as two PKCS#10 with proof of possession', async () => {
    const keys = await makeCardKeys({ port: card, askPin: async () => PIN });
    const [sign, auth] = [await verifyCsr(keys.signCsr), await verifyCsr(keys.authCsr)];
    expect([sign.ok, auth.ok]).toEqual([true, true]);
    expect(keys.cardId).toBe(card.cardId);
    if (sign.ok && auth.ok) expect(sign.csr.spkiSha256).not.toBe(auth.csr.spkiSha256);
  });

  it('sign only after the PIN, and what they sign their public half verifies', async () => {
    const connected = await card.connect();
    const spki = await connected.generateKey('9C');
    const bytes = new TextEncoder().encode('Қуәлік');
    expect(await failure(connected.sign('9C', bytes))).toBeInstanceOf(CardVerifyError);
    await connected.verifyPin(PIN);
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    expect(verify('sha256', bytes, key, await connected.sign('9C', bytes))).toBe(true);
  });

  it('are refused for a slot that holds none', async () => {
    const empty = await new SoftCard({ pin: PIN }).connect();
    await empty.verifyPin(PIN);
    const error = await failure(empty.sign('9A', new Uint8Array(1)));
    expect([error.stage, error.code]).toEqual(['write', 'CARD_KEY_MISSING']);
  });
});

describe('the PIN (reg p.9(6))', () => {
  it('is refused when wrong, with the tries that are left, and is blocked after the third', async () => {
    const card = new SoftCard({ pin: PIN });
    const connected = await card.connect();
    const tries: [string, number | null][] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const error = await failure(connected.verifyPin('000000'));
      if (error instanceof CardVerifyError) tries.push([error.code, error.triesLeft]);
    }
    expect(tries).toEqual([
      ['CARD_PIN_WRONG', 2],
      ['CARD_PIN_WRONG', 1],
      ['CARD_PIN_BLOCKED', 0],
      ['CARD_PIN_BLOCKED', 0],
    ]);
    expect((await failure(connected.verifyPin(PIN))).code).toBe('CARD_PIN_BLOCKED');
  });

  it('counts anew after a right one', async () => {
    const connected = await new SoftCard({ pin: PIN }).connect();
    await failure(connected.verifyPin('1'));
    await connected.verifyPin(PIN);
    const error = await failure(connected.verifyPin('2'));
    expect(error instanceof CardVerifyError && error.triesLeft).toBe(2);
  });

  it('stands in no error', async () => {
    const error = await failure((await new SoftCard({ pin: PIN }).connect()).verifyPin('713377'));
    expect(`${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}`).not.toContain('713377');
  });
});

describe('a card that goes away', () => {
  it('ends the connection before it starts, or the command under way', async () => {
    const card = new SoftCard({ pin: PIN });
    const connected = await card.connect();
    card.failAt({ operation: 'verifyPin', moment: 'before', what: 'pulled' });
    expect(await failure(connected.verifyPin(PIN))).toBeInstanceOf(CardTransmitError);
    expect(await failure(card.connect())).toBeInstanceOf(CardConnectError);
    card.insert();
    await expect(card.connect()).resolves.toMatchObject({ cardId: card.cardId });
  });
});

describe('every error of a card', () => {
  it('is one class a stage, with a text in three languages', () => {
    const errors = [
      new CardConnectError('CARD_ABSENT'),
      new CardTransmitError('CARD_REMOVED'),
      new CardVerifyError('CARD_PIN_WRONG', 2),
      new CardWriteError('CARD_WRITE_FAILED'),
    ];
    expect(errors.map(({ stage }) => stage)).toEqual(['connect', 'transmit', 'verify', 'write']);
    expect(errors.map(({ text }) => text)).toEqual(errors.map(({ code }) => ERRORS[code].text));
  });
});
