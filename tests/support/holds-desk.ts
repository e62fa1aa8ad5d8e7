import { afterAll, beforeAll } from '@jest/globals';
import { DESK_NOW, openDesk } from './api-desk.ts';
import type { Desk } from './api-desk.ts';
import type { Answer, Session } from './api-server.ts';
import { base64, signIn, storeOperator } from './api-staff.ts';
import type { Operator } from './api-staff.ts';
import { holdsOfCase, issuedCase } from './held-certificates.ts';
import type { IssuedCase } from './held-certificates.ts';
import { signAs } from './test-ca.ts';
import type { Holder } from './test-ca.ts';

/** Everybody who may hold and release, at one desk; opened for the test file that imports it. */

/** The fields of the answers that these tests look at. */
interface Data {
  holdLink: { state: string };
  holdByLink: Outcome;
  holdBySignature: Outcome;
  holdAtCounter: Outcome;
  holdByCallCentre: Outcome;
  callCentreState: { status: string } | null;
  createHoldDocument: { document: string };
  askHoldRelease: boolean;
  prepareHoldRelease: { id: string; document: string };
  confirmHoldRelease: number;
  holds: { total: number; rows: { id: string; serial: string; state: string; ownerName: string | null }[] };
  reportKeyLoss: { id: string; state: string; held: number };
  reportKeyLossByTelephone: { id: string; state: string; held: number };
  decideKeyLoss: { state: string; held: number };
  makeKeyLossCode: string;
  revokeHeld: number;
  keyLosses: { rows: { id: string; active: number; released: number; revoked: number }[] };
}

interface Outcome {
  held: number;
  isHeld: boolean;
  isOrderStopped: boolean;
}

const OUTCOME = '{ held isHeld isOrderStopped }';

export const HOLD_LINK = 'query ($secret: String!) { holdLink(secret: $secret) { state } }';

export const BY_LINK = `mutation ($secret: String!) { holdByLink(secret: $secret) ${OUTCOME} }`;

export const BY_SIGNATURE = `mutation ($cms: Base64!) { holdBySignature(cms: $cms) ${OUTCOME} }`;

export const ASK = 'mutation ($cms: Base64!) { askHoldRelease(cms: $cms) }';

const DOCUMENT = 'mutation ($input: HoldDocumentInput!) { createHoldDocument(input: $input) { document } }';

export const AT_COUNTER = `mutation ($input: CounterHoldInput!) { holdAtCounter(input: $input) ${OUTCOME} }`;

export const BY_CALL = `mutation ($input: CallCentreHoldInput!) { holdByCallCentre(input: $input) ${OUTCOME} }`;

export const CALL_STATE = 'query ($number: String!) { callCentreState(number: $number) { status } }';

export const LIST = `query ($filter: HoldFilter) { holds(filter: $filter) { total rows { id serial state ownerName } } }`;

const PREPARE = 'mutation ($input: PrepareHoldReleaseInput!) { prepareHoldRelease(input: $input) { id document } }';

const CONFIRM = 'mutation ($input: ConfirmHoldReleaseInput!) { confirmHoldRelease(input: $input) }';

export const LOSS = 'mutation ($input: ReportKeyLossInput!) { reportKeyLoss(input: $input) { id state held } }';

export const TELEPHONE = `mutation ($input: TelephoneKeyLossInput!) {
  reportKeyLossByTelephone(input: $input) { id state held } }`;

export const DECIDE =
  'mutation ($id: ID!, $confirm: Boolean!) { decideKeyLoss(id: $id, confirm: $confirm) { state held } }';

export const REVOKE = 'mutation ($input: RevokeHeldInput!) { revokeHeld(input: $input) }';

export const LOSSES = 'query { keyLosses { rows { id active released revoked } } }';

export const CODE = 'mutation { makeKeyLossCode }';

export let office: Desk;

export let agent: Session;

export let officer: Operator;

export let officerSession: Session;

/** Opens it before the tests of the file that calls this, and closes it after them. */
export function openForThisFile(): void {
  beforeAll(async () => {
    office = await openDesk();
    const { database, api, ca } = office;
    agent = await signIn(
      api,
      (await storeOperator(database.em(), ca, { roles: ['contact_centre'], officeId: null })).auth,
    );
    officer = await storeOperator(database.em(), ca, { roles: ['provider_officer'], officeId: null });
    officerSession = await signIn(api, officer.auth);
  });
  afterAll(() => office.close());
}

export function ask(text: string, variables: Record<string, unknown> = {}, session?: Session): Promise<Answer<Data>> {
  return office.api.ask<Data, Record<string, unknown>>(text, variables, session);
}

export async function newCase(wish: { iin?: string; surname?: string } = {}): Promise<IssuedCase> {
  return issuedCase(office.database.em(), office.ca, { at: DESK_NOW, ...wish });
}

export async function statesOf(issued: IssuedCase): Promise<string[]> {
  return (await holdsOfCase(office.database.em(), issued)).map(({ state }) => state);
}

export async function signedBy(holder: Holder, act: 'HOLD' | 'RELEASE', serials: string[]): Promise<string> {
  const { data } = await ask(DOCUMENT, { input: { act, serials } });
  const document = Buffer.from(data?.createHoldDocument.document ?? '', 'base64');
  return base64(await signAs(holder, new Uint8Array(document)));
}

/** Prepares and signs a release as this employee does in the admin. */
export async function release(
  input: { holds: string[]; way: string; identified: boolean; holderIin?: string | null },
  operator: Operator,
  session: Session,
): Promise<Answer<Data>> {
  const prepared = await ask(PREPARE, { input }, session);
  if (prepared.code !== undefined) return prepared;
  const { id = '', document = '' } = prepared.data?.prepareHoldRelease ?? {};
  const cms = base64(await signAs(operator.sign, new Uint8Array(Buffer.from(document, 'base64'))));
  return ask(CONFIRM, { input: { id, cms } }, session);
}
