import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { applyDecision, findRequest } from '@kualik/db';
import { moved } from '@kualik/api/decide/moved.ts';
import type { Facts } from '@kualik/domain/engine/case.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { SoftCard } from '@kualik/worker/cards/soft-card.ts';
import { makeCardKeys, type Station, writeCertificates } from '@kualik/worker/cards/station.ts';
import { ConfirmRequestDocument, PrepareConfirmationDocument } from '../../codegen/generated/admin.ts';
import {
  CardWorkDocument,
  EnterApplicantDataDocument,
  IdentifyApplicantDocument,
  RecordCardKeysDocument,
  RecordCardStepDocument,
  RecordCardWrittenDocument,
  RecordSignedApplicationDocument,
  StartCounterIssueDocument,
} from '../../codegen/generated/counter.ts';
import type { CounterCaseFragment, StartCounterIssueInput } from '../../codegen/generated/counter.ts';
import { runSigningJobs } from '../worker/support/signer-tools.ts';
import { scanPaper } from './api-desk.ts';
import type { Desk } from './api-desk.ts';
import type { Answer, Session } from './api-server.ts';
import { base64 } from './api-staff.ts';
import type { DeskSigner } from './desk-signer.ts';
import { syntheticIin } from './stored-cases.ts';
import { signAs } from './test-ca.ts';
import type { Holder } from './test-ca.ts';

export const PIN = '482915';
export type CounterCase = CounterCaseFragment;

/** Who serves: the session and the signature key. */
export interface Server {
  session: Session;
  sign: Holder;
}

export function person(change: Partial<StartCounterIssueInput> = {}): StartCounterIssueInput {
  return {
    idempotencyKey: randomUUID(),
    iin: syntheticIin(),
    surname: 'Қасымова',
    givenName: 'Әсел',
    patronymic: 'Ғабитқызы',
    phone: '+7 701 000 00 07',
    language: 'kk',
    cannotSign: false,
    ...change,
  };
}

export function right<Data>(answer: Answer<Data>): Data {
  expect(answer.errors).toEqual([]);
  if (answer.data === null) throw new Error('no data');
  return answer.data;
}

/** A workplace with a card of its own in the reader. */
export function newStation(): Station & { port: SoftCard } {
  return { port: new SoftCard({ pin: PIN }), askPin: async () => PIN };
}

export async function startedIssue(desk: Desk, change: Partial<StartCounterIssueInput> = {}, by = desk.session) {
  return right(await desk.api.ask(StartCounterIssueDocument, { input: person(change) }, by)).startCounterIssue;
}

export async function enteredIssue(desk: Desk, change: Partial<StartCounterIssueInput> = {}, by = desk.session) {
  const { id, version } = await startedIssue(desk, change, by);
  const identified = { input: { id, version, identified: true } };
  const known = right(await desk.api.ask(IdentifyApplicantDocument, identified, by)).identifyApplicant;
  const form = {
    id,
    version: known.version,
    email: null,
    policyVersion: '2026-1',
    consent: true,
    dataUseConsent: true,
  };
  return right(await desk.api.ask(EnterApplicantDataDocument, { input: form }, by)).enterApplicantData;
}

/** The registers answer; the job of the worker does the same. @rule reg p.9(4), p.9 C2 */
export async function registersAnswer(desk: Desk, id: string, found: boolean): Promise<CounterCase['version']> {
  const em = desk.database.em();
  const request = await findRequest(em, id);
  if (!request) throw new Error('no case');
  const facts: Facts = {
    checks: { 'registers.all_found': found ? 'passed' : 'failed' },
    flags: { 'applicant.natural': true, 'applicant.legal': false },
    ...(found ? {} : { reason: { code: 'REGISTER_DISAGREES' } }),
  };
  const at = desk.api.now();
  for (const event of [
    { type: 'complete', step: 'P4' },
    { type: 'judge', step: 'C2' },
  ] as const) {
    const decision = moved({ registry: loadServices(), now: at }, request, event, facts);
    await applyDecision(em, request, event, decision, { actor: { kind: 'system', id: null }, at });
  }
  return request.version;
}

/** Keys made on the card; what the operator sends about the printed application comes back unsent. */
export async function printedIssue(
  desk: Desk,
  station: Station,
  change: Partial<StartCounterIssueInput> = {},
  by = desk.session,
) {
  const { id } = await enteredIssue(desk, change, by);
  const version = await registersAnswer(desk, id, true);
  const { cardId, signCsr, authCsr } = await makeCardKeys(station);
  const keys = { id, version, cardId, signCsr: base64(signCsr), authCsr: base64(authCsr) };
  const made = right(await desk.api.ask(RecordCardKeysDocument, { input: keys }, by)).recordCardKeys;
  return { id, version: made.version, seen: true, fingerprint: made.fingerprint };
}

/** Up to the operator's confirmation: the application is signed by hand and scanned. */
export async function signedIssue(
  desk: Desk,
  station: Station,
  change: Partial<StartCounterIssueInput> = {},
  by = desk.session,
) {
  const input = await printedIssue(desk, station, change, by);
  await scanSigned(desk, input.id, by);
  return right(await desk.api.ask(RecordSignedApplicationDocument, { input }, by)).recordSignedApplication;
}

/** What the scanner of the workplace makes of the signed page. */
export async function scanSigned(desk: Desk, id: string, by = desk.session): Promise<void> {
  await scanPaper({ api: desk.api, session: by }, id, 'application');
}

export async function confirm(desk: Desk, id: string, by: Server = { session: desk.session, sign: desk.aigerim.sign }) {
  const { prepareConfirmation } = right(await desk.api.ask(PrepareConfirmationDocument, { id }, by.session));
  const document = new Uint8Array(Buffer.from(prepareConfirmation.document, 'base64'));
  const input = { id: prepareConfirmation.id, cms: base64(await signAs(by.sign, document)) };
  const answer = await desk.api.ask(ConfirmRequestDocument, { input }, by.session);
  return { document, request: right(answer).confirmRequest };
}

/** The workplace writes what the api gives out, and tells each step. */
export async function writeCard(desk: Desk, station: Station, id: string) {
  const { cardWork } = right(await desk.api.ask(CardWorkDocument, { id }, desk.session));
  const certificates = cardWork.certificates.flatMap(({ usage, der }) =>
    usage === 'SSL'
      ? []
      : [{ usage: usage === 'SIGN' ? 'sign' : 'auth', der: new Uint8Array(Buffer.from(der, 'base64')) } as const],
  );
  return writeCertificates(station, { cardId: cardWork.cardId, certificates }, async (step) => {
    const { usage, certificateSha256 } = step;
    const input = {
      ...{ id, cardId: cardWork.cardId, certificateSha256 },
      usage: usage === 'sign' ? ('SIGN' as const) : ('AUTH' as const),
      step: step.step === 'started' ? ('STARTED' as const) : ('WRITTEN' as const),
    };
    right(await desk.api.ask(RecordCardStepDocument, { input }, desk.session));
  });
}

/** A person whose pair stands on his card: the whole of N4. */
export async function issuedOnCard(
  desk: Desk,
  signer: DeskSigner,
  change: Partial<StartCounterIssueInput> = {},
  station = newStation(),
) {
  const { id } = await signedIssue(desk, station, change);
  await confirm(desk, id);
  await runSigningJobs(signer.context);
  const read = await writeCard(desk, station, id);
  const version = (await findRequest(desk.database.em(), id))?.version ?? 0;
  const input = { id, version, cardId: station.port.cardId, sign: base64(read.sign), auth: base64(read.auth) };
  const done = right(await desk.api.ask(RecordCardWrittenDocument, { input }, desk.session)).recordCardWritten;
  return { id, read, done, station };
}
