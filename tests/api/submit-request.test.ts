import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutboxEntity, RequestEntity, StorageAdviceShownEntity } from '@kualik/db';
import { CaptchaPictureDocument, SubmitRequestDocument } from '../../codegen/generated/portal.ts';
import { StorageAdviceDocument } from '../../codegen/generated/quality.ts';
import { newPair, orderInput, solvedCaptcha } from '../support/api-orders.ts';
import type { OrderedPair } from '../support/api-orders.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest } from '../support/api-server.ts';
import { newApplicantKey, requestOf } from '../support/order-keys.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

// Clause: reg p.19(4) (policy read and agreed to).

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty

let database: TestDatabase;
let api: ApiUnderTest;
let pair: OrderedPair;
let spare: Promise<OrderedPair> | undefined;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  pair = await newPair();
});
afterAll(async () => {
  await api.close();
  await database.close();
});

describe('an order on the portal', () => {
  it('becomes one case that waits for the register, however often it is sent', async () => {
    const input = orderInput(pair, { captcha: await solvedCaptcha(api) });
    const [first, second] = await Promise.all([
      api.ask(SubmitRequestDocument, { input }),
      api.ask(SubmitRequestDocument, { input }),
    ]);
    expect(first.errors).toEqual([]);
    expect(second.errors).toEqual([]);
    const answers = [first.data?.submitRequest, second.data?.submitRequest];
    expect(answers[0]?.number).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/);
    expect(answers[1]?.number).toBe(answers[0]?.number);
    expect(answers.map((one) => one?.repeated).sort()).toEqual([false, true]);
    const stored = await database.em().find(RequestEntity, { idempotencyKey: input.idempotencyKey });
    expect(stored.map(({ step, status }) => ({ step, status }))).toEqual([{ step: 'P2', status: 'SENT' }]);
    const work = await database.em().find(OutboxEntity, { requestId: stored[0]?.id ?? '' });
    expect(work.map(({ kind }) => kind).sort()).toEqual(['query-registers', 'state']);
  });
});

describe('the advice on storage (reg p.19(4))', () => {
  it('stands beside the choice for everyone, and the order keeps the version that was shown, if one was', async () => {
    const { data } = await api.ask(StorageAdviceDocument, {});
    expect(data?.storageAdvice.text.kk).toContain('сыртқы қорғалған тасығыш');
    const shownWith = async (storageAdviceVersion: string | null) => {
      const input = orderInput(await newPair(), { captcha: await solvedCaptcha(api), storageAdviceVersion });
      expect((await api.ask(SubmitRequestDocument, { input })).errors).toEqual([]);
      const { id } = await database.em().findOneOrFail(RequestEntity, { idempotencyKey: input.idempotencyKey });
      const shown = await database.em().find(StorageAdviceShownEntity, { requestId: id });
      return shown.map(({ version, shownAt }) => [version, shownAt]);
    };
    expect(await shownWith(data!.storageAdvice.version)).toEqual([['1', NOW]]);
    expect(await shownWith('0.9')).toEqual([['0.9', NOW]]);
    expect(await shownWith(null)).toEqual([]);
  });
});

describe('the same order again', () => {
  it('is answered as before when it is sent later with a new captcha', async () => {
    const keys = await newPair();
    const input = orderInput(keys, { captcha: await solvedCaptcha(api) });
    const first = await api.ask(SubmitRequestDocument, { input });
    const again = await api.ask(SubmitRequestDocument, { input: { ...input, captcha: await solvedCaptcha(api) } });
    expect(again.data?.submitRequest).toEqual({ ...first.data?.submitRequest, repeated: true });
  });

  it('is refused under its key when anything in it differs', async () => {
    const keys = await newPair();
    const input = orderInput(keys, { captcha: await solvedCaptcha(api) });
    await api.ask(SubmitRequestDocument, { input });
    const other = await api.ask(SubmitRequestDocument, { input: { ...input, givenName: 'Әлия' } });
    expect(other.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('a wrong order', () => {
  type Change = Parameters<typeof orderInput>[1];
  it.each<[string, Change, string, string]>([
    ['wrong control digit', { iin: '900101300018' }, 'IIN_CONTROL_DIGIT', 'iin'],
    ['eleven digits', { iin: '90010130001' }, 'IIN_LENGTH', 'iin'],
    ['no surname', { surname: '  ' }, 'NAME_REQUIRED', 'surname'],
    ['digits in the name', { givenName: 'Айнұр 2' }, 'NAME_CHARACTERS', 'givenName'],
    ['no e-mail', { email: 'айнұр' }, 'EMAIL_INVALID', 'input.email'],
    ['short telephone', { phone: '+7 701 1' }, 'PHONE_INVALID', 'phone'],
    ['no consent', { consent: false }, 'CONSENT_REQUIRED', 'consent'],
    ['old policy', { policyVersion: '2019-1' }, 'POLICY_VERSION', 'policyVersion'],
    ['office of another settlement', { settlementId: '10-2' }, 'OFFICE_UNKNOWN', 'officeId'],
    ['office that is no id', { officeId: 'x' }, 'OFFICE_UNKNOWN', 'officeId'],
    ['no captcha', { captcha: null }, 'CAPTCHA_WRONG', 'captcha'],
    ['invented captcha', { captcha: 'e30=' }, 'CAPTCHA_WRONG', 'captcha'],
    ['broken PKCS#10', { signCsr: 'MAA=' }, 'CSR_MALFORMED', 'signCsr'],
    ['no Base64', { authCsr: '***' }, 'CSR_MALFORMED', 'input.authCsr'],
  ])('refuses/%s', async (_name, change, code, field) => {
    const keys = await freshPair();
    const answer = await api.ask(SubmitRequestDocument, { input: orderInput(keys, change) });
    expect(answer.code).toBe(code);
    const { extensions } = answer.errors[0] ?? {};
    expect(extensions?.field).toBe(field);
    expect(Object.values(extensions?.texts ?? {}).every((text) => text.length > 5)).toBe(true);
    expect(extensions?.requestId).toBe(answer.headers.get('x-request-id'));
  });

  it('never repeats what was typed, neither to the client nor in the log', async () => {
    const keys = await freshPair();
    const answer = await api.ask(SubmitRequestDocument, {
      input: orderInput(keys, { email: '900101300017 is no mail' }),
    });
    expect(answer.text).not.toContain('900101300017');
    expect(api.log.filter((line) => /\d{12}(?![\w-])/.test(line.replace(/"(?:time|requestId)":"[^"]*"/g, '')))).toEqual(
      [],
    );
  });

  it('refuses/one key twice', async () => {
    const { signCsr } = await freshPair();
    const answer = await api.ask(SubmitRequestDocument, { input: orderInput({ signCsr, authCsr: signCsr }) });
    expect(answer.code).toBe('KEYS_EQUAL');
  });

  it('refuses/a PKCS#10 that names another key store than was chosen', async () => {
    const keys = await freshPair();
    const inFile = await requestOf(await newApplicantKey('RSA'), [], '1.2.398.3.3.5.1.1');
    const signCsr = Buffer.from(inFile).toString('base64');
    const input = orderInput({ ...keys, signCsr }, { storage: 'PROTECTED_CARRIER' });
    const { code, errors } = await api.ask(SubmitRequestDocument, { input });
    expect([code, errors[0]?.extensions.field]).toEqual(['KEY_STORE_DIFFERS', 'signCsr']);
  });

  it('refuses/a key of another order', async () => {
    const keys = await newPair();
    const captcha = await solvedCaptcha(api);
    expect((await api.ask(SubmitRequestDocument, { input: orderInput(keys, { captcha }) })).errors).toEqual([]);
    const other = orderInput(keys, { captcha: await solvedCaptcha(api) });
    expect((await api.ask(SubmitRequestDocument, { input: other })).code).toBe('KEY_ALREADY_USED');
  });
});

describe('the captcha', () => {
  it('counts once', async () => {
    const captcha = await solvedCaptcha(api);
    const [one, two] = [await newPair(), await newPair()];
    expect((await api.ask(SubmitRequestDocument, { input: orderInput(one, { captcha }) })).errors).toEqual([]);
    expect((await api.ask(SubmitRequestDocument, { input: orderInput(two, { captcha }) })).code).toBe('CAPTCHA_SPENT');
  });

  it('does not count with another challenge, an easier task or a longer life than was signed', async () => {
    const keys = await freshPair();
    const payload = JSON.parse(Buffer.from(await solvedCaptcha(api), 'base64').toString()) as Forgeable;
    const forge = async (change: (copy: Forgeable) => void): Promise<string | undefined> => {
      const copy = structuredClone(payload);
      change(copy);
      const captcha = Buffer.from(JSON.stringify(copy)).toString('base64');
      return (await api.ask(SubmitRequestDocument, { input: orderInput(keys, { captcha }) })).code;
    };
    expect(await forge((copy) => (copy.challenge.parameters.expiresAt += 3600))).toBe('CAPTCHA_WRONG');
    expect(await forge((copy) => (copy.challenge.parameters.cost = 1))).toBe('CAPTCHA_WRONG');
    expect(await forge((copy) => (copy.solution.counter += 1))).toBe('CAPTCHA_WRONG');
    expect(await forge((copy) => (copy.challenge.parameters.expiresAt = 1))).toMatch(/CAPTCHA_(EXPIRED|WRONG)/);
  });

  it('has a picture with sound in its place, which one wrong answer uses up', async () => {
    const { data } = await api.ask(CaptchaPictureDocument, {});
    const picture = data?.captchaPicture;
    expect(picture?.svg).toMatch(/^<svg/);
    expect(picture?.svg).not.toMatch(/<text/);
    const code = digitsHeard(Buffer.from(picture?.audio ?? '', 'base64'));
    expect(code).toMatch(/^\d{5}$/);
    const keys = await newPair();
    const answerWith = (id: string, typed: string) =>
      api.ask(SubmitRequestDocument, { input: orderInput(keys, { captchaPicture: { id, code: typed } }) });
    const right = [...code].join(' ');
    const second = (await api.ask(CaptchaPictureDocument, {})).data?.captchaPicture;
    expect((await answerWith(second?.id ?? '', '99999x')).code).toBe('CAPTCHA_WRONG');
    const heard = digitsHeard(Buffer.from(second?.audio ?? '', 'base64'));
    expect((await answerWith(second?.id ?? '', heard)).code).toBe('CAPTCHA_SPENT');
    expect((await answerWith(picture?.id ?? '', right)).errors).toEqual([]);
  });
});

interface Forgeable {
  challenge: { parameters: { expiresAt: number; cost: number } };
  solution: { counter: number };
}

/** Keys for orders that end before keys are stored. */
async function freshPair(): Promise<OrderedPair> {
  spare ??= newPair();
  return spare;
}

/** Counts tones as a person would: short high ones, a long one for zero, a second of silence between digits. */
function digitsHeard(wav: Buffer): string {
  expect(wav.subarray(0, 4).toString() + wav.subarray(8, 12).toString()).toBe('RIFFWAVE');
  const rate = wav.readUInt32LE(24);
  const samples = wav.subarray(44);
  const window = rate / 50;
  const isLoud = Array.from({ length: Math.floor(samples.length / window) }, (_, index) =>
    samples.subarray(index * window, (index + 1) * window).some((sample) => Math.abs(sample - 128) > 30),
  );
  const text = isLoud.map((loud) => (loud ? '#' : '.')).join('');
  const groups = text.split(/\.{40,}/).filter((group) => group.includes('#'));
  return groups.map((group) => (/#{20,}/.test(group) ? '0' : String(group.match(/#+/g)?.length ?? 0))).join('');
}
