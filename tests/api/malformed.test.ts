import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERRORS } from '@kualik/domain/rules/errors.ts';
import { ConfirmRequestDocument, SignInDocument } from '../../codegen/generated/admin.ts';
import { SubmitRequestDocument } from '../../codegen/generated/portal.ts';
import { acceptedCase, openDesk, preparedConfirmation } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { newPair, orderInput } from '../support/api-orders.ts';
import type { Answer } from '../support/api-server.ts';
import { base64, signInDocument } from '../support/api-staff.ts';
import { signAs } from '../support/test-ca.ts';

/** 200 and more broken inputs: four sound objects, each damaged in the same ways, through the real HTTP server. */
const PER_OBJECT = 52;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** A generator with a fixed seed (mulberry32): a failure can be played again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Truncated, grown, with wrong tags and lengths, flipped bits, nested too deep, endless, empty, not DER at all. */
function damaged(sound: Uint8Array): Uint8Array[] {
  const next = random(sound.length);
  const at = (): number => Math.floor(next() * sound.length);
  const changed = (index: number, value: number): Uint8Array => {
    const copy = sound.slice();
    copy[index] = value;
    return copy;
  };
  const fixed = [
    new Uint8Array(0),
    new Uint8Array([0x30, 0x80]),
    new Uint8Array([0x30, 0x80, 0, 0]),
    new Uint8Array([0x30, 0x84, 0xff, 0xff, 0xff, 0xff]),
    Uint8Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? 0x30 : 0x80)),
    new TextEncoder().encode('-----BEGIN CERTIFICATE REQUEST-----'),
    new Uint8Array([...sound, 0]),
    new Uint8Array([...sound, ...sound]),
    new Uint8Array(120_000).fill(0x30),
    changed(0, 0x31),
    changed(1, 0x80),
    sound.subarray(1),
  ];
  const cut = Array.from({ length: 14 }, () => sound.slice(0, at()));
  const flipped = Array.from({ length: PER_OBJECT - fixed.length - cut.length }, () => {
    const index = at();
    return changed(index, (sound[index] ?? 0) ^ (1 << Math.floor(next() * 8)));
  });
  return [...fixed, ...cut, ...flipped];
}

function expectCoded(answer: Answer<unknown>, allowed?: RegExp): void {
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).not.toMatch(/\n?\s+at [\w.]+ ?\(|node_modules|\.ts:\d+/);
  expect(Object.keys(ERRORS)).toContain(answer.code);
  expect(answer.code).not.toBe('INTERNAL');
  if (allowed) expect(answer.code).toMatch(allowed);
}

describe('malformed objects over HTTP', () => {
  it.each(['signCsr', 'authCsr'] as const)('as %s are answered with a code, never with a fault', async (field) => {
    const pair = await newPair();
    const sound = new Uint8Array(Buffer.from(pair[field], 'base64'));
    for (const bytes of damaged(sound)) {
      const input = orderInput(pair, { [field]: base64(bytes) });
      const answer = await desk.api.ask(SubmitRequestDocument, { input });
      expectCoded(answer, /^(CSR_|KEY_|CAPTCHA_WRONG)/);
    }
  });

  it('as sign-in are answered with a code, never with a session', async () => {
    const sound = await signAs(desk.aigerim.auth, await signInDocument(desk.api));
    for (const bytes of damaged(sound)) {
      const answer = await desk.api.ask(SignInDocument, { cms: base64(bytes) });
      expectCoded(answer, /^SIGN_IN_/);
    }
  });

  it('as confirmation are answered with a code, and the case stays', async () => {
    const { id } = await acceptedCase(desk);
    const { id: confirmation, document } = await preparedConfirmation(desk, id);
    const sound = await signAs(desk.aigerim.sign, document);
    let accepted = 0;
    for (const bytes of damaged(sound)) {
      const answer = await desk.api.ask(
        ConfirmRequestDocument,
        { input: { id: confirmation, cms: base64(bytes) } },
        desk.session,
      );
      if (answer.code === undefined) accepted += 1;
      else expectCoded(answer, /^(CONFIRMATION_|STATE_CHANGED)/);
    }
    expect(accepted).toBe(0);
  });

  it('number at least two hundred', () => {
    expect(damaged(new Uint8Array(1000).fill(7)).length * 4).toBeGreaterThanOrEqual(200);
  });
});
