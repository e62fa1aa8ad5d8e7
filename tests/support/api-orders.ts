import { randomUUID } from 'node:crypto';
import { buildCsr } from '@kualik/pki/csr.ts';
import { solveChallenge } from 'altcha-lib';
import type { Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { CaptchaChallengeDocument } from '../../codegen/generated/portal.ts';
import type { SubmitRequestInput } from '../../codegen/generated/portal.ts';
import type { ApiUnderTest } from './api-server.ts';
import { type ApplicantKey, newApplicantKey, requestOf } from './order-keys.ts';
import { SEMEY_OFFICE, syntheticIin } from './stored-cases.ts';

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};

export interface OrderedPair {
  signCsr: string;
  authCsr: string;
  signKey: CryptoKey;
}

/** The pair of a legal entity: the signature key is of the national algorithm. @rule std1 annexes 4, 8 */
export async function newLegalPair(): Promise<Pick<OrderedPair, 'signCsr' | 'authCsr'> & { signKey: ApplicantKey }> {
  const [sign, auth] = [await newApplicantKey('gost2004'), await newApplicantKey('RSA')];
  const csrOf = async (key: ApplicantKey): Promise<string> => Buffer.from(await requestOf(key)).toString('base64');
  return { signCsr: await csrOf(sign), authCsr: await csrOf(auth), signKey: sign };
}

/** Keys and PKCS#10 as the portal makes them in the browser. */
export async function newPair(): Promise<OrderedPair> {
  const [sign, auth] = [await newKeyPair(), await newKeyPair()];
  const csrOf = async (keyPair: CryptoKeyPair): Promise<string> =>
    Buffer.from(await buildCsr({ subject: [{ type: 'CN', value: 'KUALIK' }], keyPair })).toString('base64');
  return { signCsr: await csrOf(sign), authCsr: await csrOf(auth), signKey: sign.privateKey };
}

async function newKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
}

/** PKCS#10 of a server's key that asks for these names. */
export async function sslCsr(dns: readonly string[]): Promise<string> {
  const extensions = [{ id: 'subjectAltName', critical: false, emails: [], dns } as const];
  const keyPair = await newKeyPair();
  return Buffer.from(await buildCsr({ subject: [{ type: 'CN', value: 'KUALIK' }], keyPair, extensions })).toString(
    'base64',
  );
}

/** Fetches a challenge and does the work, as the portal's worker does. */
export async function solvedCaptcha(api: ApiUnderTest): Promise<string> {
  const { data } = await api.ask(CaptchaChallengeDocument, {});
  const challenge = JSON.parse(data?.captchaChallenge.json ?? '') as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** A right order; each test changes what it is about. */
export function orderInput(
  pair: Pick<OrderedPair, 'signCsr' | 'authCsr'>,
  change: Partial<SubmitRequestInput> = {},
): SubmitRequestInput {
  return {
    idempotencyKey: randomUUID(),
    captcha: null,
    iin: syntheticIin(),
    surname: 'Әбдірахманов',
    givenName: 'Ғалымжан',
    patronymic: 'Өмірұлы',
    email: 'galymzhan@example.kz',
    phone: '+7 701 000 00 01',
    regionCode: '10',
    settlementId: '10-1',
    officeId: SEMEY_OFFICE,
    storage: 'FILE',
    language: 'kk',
    policyVersion: '2026-1',
    consent: true,
    signCsr: pair.signCsr,
    authCsr: pair.authCsr,
    ...change,
  };
}
