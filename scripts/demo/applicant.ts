import { randomUUID } from 'node:crypto';
import type { KeyAlgorithm } from '@kualik/domain/rules/authorities.ts';
import { buildSignedCsr } from '@kualik/pki/csr.ts';
import { generateGostKey, gostPublicHalf, gostSigner } from '@kualik/pki/gost/private-key.ts';
import { platformRandom } from '@kualik/pki/gost/random-scalar.ts';
import type { NameAttribute } from '@kualik/pki/names.ts';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { toBase64 } from './graphql-client.ts';
import type { GraphqlClient } from './graphql-client.ts';
import { waitFor } from './wait-for.ts';

export interface Person {
  iin: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
}

export interface RequestState {
  number: string;
  status: string;
  refusal: { code: string } | null;
  installed: boolean;
}

/** A private key of an applicant. */
export interface ApplicantKey {
  spki: Uint8Array;
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** The keys of an order stay with the applicant; the server sees the two PKCS#10 only. */
export interface KeyPairs {
  signKey: ApplicantKey;
  authKey: ApplicantKey;
}

export interface Order extends KeyPairs {
  number: string;
  email: string;
}

const RSA_2048 = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};

const SUBMIT = `mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { number status repeated } }`;
const STATUS = `query ($number: String!) { requestStatus(number: $number) { number status installed refusal { code } } }`;
const OFFICES = `{ regions { code settlements { id offices { id } } } }`;
const CAPTCHA = `{ captchaChallenge { json } }`;
const POLICY = `{ policy { version } }`;

interface Regions {
  regions: { code: string; settlements: { id: string; offices: { id: string }[] }[] }[];
}

/**
 * Orders certificates as the portal does: proof of work, two keys, two PKCS#10, consent. `wish` is what a kind adds, the
 * algorithm that of its signature key.
 */
export async function order(
  client: GraphqlClient,
  person: Person,
  email: string,
  { signAlgorithm = 'RSA', ...wish }: { signAlgorithm?: KeyAlgorithm } = {},
): Promise<Order> {
  const [{ signKey, authKey, signCsr, authCsr }, { policy }, place] = await Promise.all([
    makePair(person, signAlgorithm),
    client.ask<{ policy: { version: string } }>(POLICY),
    readOffices(client),
  ]);
  const { region, settlement, office } = place;
  const answer = await client.ask<{ submitRequest: { number: string } }>(SUBMIT, {
    input: {
      iin: person.iin,
      surname: person.surname,
      givenName: person.givenName,
      patronymic: person.patronymic,
      idempotencyKey: randomUUID(),
      captcha: await freshCaptcha(client),
      email,
      phone: '+77010000000',
      regionCode: region.code,
      settlementId: settlement.id,
      officeId: office.id,
      storage: 'FILE',
      language: 'kk',
      policyVersion: policy.version,
      consent: true,
      signCsr,
      authCsr,
      ...wish,
    },
  });
  return { number: answer.submitRequest.number, email, signKey, authKey };
}

/** The first centre that the portal offers, with its region and settlement. */
export async function readOffices(client: GraphqlClient) {
  const { regions } = await client.ask<Regions>(OFFICES);
  const region = regions[0];
  const settlement = region?.settlements[0];
  const office = settlement?.offices[0];
  if (region === undefined || settlement === undefined || office === undefined) throw new Error('no office to choose');
  return { region, settlement, office };
}

/** A new proof of work, solved. */
export async function freshCaptcha(client: GraphqlClient): Promise<string> {
  const { captchaChallenge } = await client.ask<{ captchaChallenge: { json: string } }>(CAPTCHA);
  return solveCaptcha(captchaChallenge.json);
}

/** State of an order as anyone with the number sees it. */
export async function stateOf(client: GraphqlClient, number: string): Promise<RequestState> {
  const { requestStatus } = await client.ask<{ requestStatus: RequestState | null }>(STATUS, { number });
  if (requestStatus === null) throw new Error(`the number ${number} is unknown`);
  return requestStatus;
}

/** Waits until the order stands at one of the states; one that was refused instead will never come there. */
export async function waitForState(client: GraphqlClient, number: string, states: string[]): Promise<RequestState> {
  return waitFor(`${number} to become ${states.join(' or ')}`, async () => {
    const state = await stateOf(client, number);
    if (states.includes(state.status)) return state;
    if (state.refusal) throw new Error(`${number} was refused: ${state.refusal.code}`);
    return null;
  });
}

/** Both keys of an order and their PKCS#10, Base64. */
export async function makePair(
  person: Person,
  signAlgorithm: KeyAlgorithm = 'RSA',
): Promise<KeyPairs & { signCsr: string; authCsr: string }> {
  const [signKey, authKey] = await Promise.all([makeApplicantKey(signAlgorithm), makeApplicantKey('RSA')]);
  const [signCsr, authCsr] = await Promise.all([csrOf(person, signKey), csrOf(person, authKey)]);
  return { signKey, authKey, signCsr: toBase64(signCsr), authCsr: toBase64(authCsr) };
}

/** A new RSA key of the size that the profiles take. */
export async function makeKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(RSA_2048, true, ['sign', 'verify']);
}

async function makeApplicantKey(algorithm: KeyAlgorithm): Promise<ApplicantKey> {
  if (algorithm !== 'RSA') {
    const key = generateGostKey(algorithm, platformRandom);
    return { spki: gostPublicHalf(key), sign: gostSigner(key, platformRandom) };
  }
  const { publicKey, privateKey } = await makeKey();
  return {
    spki: new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(RSA_2048.name, privateKey, Uint8Array.from(bytes))),
  };
}

async function csrOf(person: Person, { spki, sign }: ApplicantKey): Promise<Uint8Array> {
  const subject: NameAttribute[] = [
    { type: 'CN', value: `${person.surname} ${person.givenName}` },
    { type: 'SERIALNUMBER', value: `IIN${person.iin}` },
  ];
  return buildSignedCsr({ subject, spki, sign });
}

/** Solves the proof of work as a browser does, one counter after another. */
async function solveCaptcha(json: string): Promise<string> {
  const challenge = JSON.parse(json) as Parameters<typeof solveChallenge>[0]['challenge'];
  const solution = await solveChallenge({ challenge, deriveKey });
  if (solution === null) throw new Error('the proof of work has no solution');
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}
