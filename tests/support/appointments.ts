import { afterAll, beforeAll } from '@jest/globals';
import { A_PDF, candidateKey, done, openAdministration } from './api-administration.ts';
import type { Administration, CandidateKey } from './api-administration.ts';
import { base64 } from './api-staff.ts';
import { syntheticIin } from './stored-cases.ts';
import { signAs } from './test-ca.ts';

/** An operator on his way into office, step by step; opened for the test file that imports it. */

export let office: Administration;

let keys: { sign: CandidateKey; auth: CandidateKey };

let paperId: string;

/** Opens it before the tests of the file that calls this, and closes it after them. */
export function openForThisFile(): void {
  beforeAll(async () => {
    office = await openAdministration();
    await office.hire('second', 'provider_officer');
    await office.hire('far_head', 'psc_head', { officeId: null });
    keys = { sign: await candidateKey(), auth: await candidateKey() };
    paperId = String((await done(office, 'FilePaper', { content: base64(A_PDF) }, 'psc_head'))['id']);
  });
  afterAll(() => office.close());
}

export const appointment = (change: object = {}) => ({
  input: {
    iin: syntheticIin(),
    surname: 'Қалдыбаева',
    givenName: 'Нұргүл',
    patronymic: 'Әсетқызы',
    phone: '+77000000011',
    workplaceIds: ['SEMEY-1'],
    orderNumber: '15-Ө',
    orderDate: '2026-11-20',
    orderPaperId: paperId,
    requirementsRef: 'Біліктілік талаптары, 2012',
    requirementsConfirmed: true,
    ...change,
  },
});

export let serial = 0;

export async function appointed(): Promise<string> {
  return String((await done(office, 'AppointOperator', appointment(), 'psc_head'))['id']);
}

export async function equipped(): Promise<{ operatorId: string; code: string; carrierSerial: string }> {
  const operatorId = await appointed();
  serial += 1;
  const carrierSerial = `KT-${serial}`;
  const input = { serial: carrierSerial, model: 'Kaztoken', placeOfKeeping: 'Сейф 2' };
  const carrier = await done(office, 'RegisterCarrier', { input }, 'psc_office');
  const handed = await done(office, 'HandOverCarrier', { carrierId: carrier['id'], operatorId }, 'psc_office');
  return { operatorId, code: String(handed['code']), carrierSerial };
}

export async function application(
  wish: { code: string; carrierSerial: string },
  own = keys,
): Promise<{ input: object }> {
  const [signCsr, authCsr] = [base64(own.sign.csr), base64(own.auth.csr)];
  return { input: { ...wish, instructionVersion: '1', signCsr, authCsr } };
}

/** The keys on the carriers of those who applied, by operator. */
export const carriers = new Map<string, { sign: CandidateKey; auth: CandidateKey }>();

export async function applied(): Promise<string> {
  const { operatorId, ...wish } = await equipped();
  const own = { sign: await candidateKey(), auth: await candidateKey() };
  carriers.set(operatorId, own);
  await done(office, 'ApplyAsOperator', await application(wish, own), null);
  return operatorId;
}

let letters = 0;

export async function letterOf(operatorId: string): Promise<{ id: string; document: Uint8Array }> {
  letters += 1;
  const executor = { executorName: 'Ләззат', executorPhone: '+77000000012', executorEmail: 'hat@semey.example.kz' };
  const input = { operatorId, number: `15-${letters}`, date: '2026-11-23', ...executor };
  const letter = await done(office, 'PrepareOperatorLetter', { input }, 'psc_office');
  return { id: String(letter['id']), document: new Uint8Array(Buffer.from(String(letter['document']), 'base64')) };
}

export async function signature(name: string, document: Uint8Array): Promise<string> {
  const { sign } = office.staff[name] ?? {};
  if (!sign) throw new Error(`nobody is called ${name}`);
  return base64(await signAs(sign, document));
}

export async function lettered(): Promise<string> {
  const operatorId = await applied();
  const { id, document } = await letterOf(operatorId);
  await done(office, 'SignOfficialLetter', { id, cms: await signature('psc_head', document) }, 'psc_head');
  await done(office, 'SendOperatorLetter', { id }, 'psc_office');
  await done(office, 'ReceiveOfficialLetter', { id }, 'provider_officer');
  return operatorId;
}

export async function ordered(operatorId: string): Promise<{ id: string; document: Uint8Array }> {
  const issue = await done(office, 'PrepareOperatorIssue', { operatorId }, 'provider_officer');
  return { id: String(issue['id']), document: new Uint8Array(Buffer.from(String(issue['document']), 'base64')) };
}
