import { afterAll, beforeAll, expect } from '@jest/globals';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import {
  AnswerComplaintDocument,
  AssignComplaintDocument,
  ComplaintsDocument,
  RegisterPaperComplaintDocument,
  SubmitComplaintDocument,
} from '../../codegen/generated/complaints.ts';
import type {
  ComplaintFactsFragment,
  ComplaintTextInput,
  RegisterPaperComplaintInput,
} from '../../codegen/generated/complaints.ts';
import { openDesk } from './api-desk.ts';
import type { Desk } from './api-desk.ts';
import { solvedCaptcha } from './api-orders.ts';
import type { ApiUnderTest, Session } from './api-server.ts';
import { signIn, storeOperator } from './api-staff.ts';
import { pdf } from '../api/uploads/hostile-files.ts';
import { postComplaintScan } from './scans.ts';
import { SEMEY_OFFICE } from './stored-cases.ts';

/** Complainants and everybody who answers them; opened for the test file that imports it. */

export const DAY = 24 * 60;

export let desk: Desk;

export let api: ApiUnderTest;

export let executorId: string;

const staff = new Map<string, Session>();

/** One employee of the office for each role that deals with complaints. */
/** Opens it before the tests of the file that calls this, and closes it after them. */
export function openForThisFile(): void {
  beforeAll(async () => {
    desk = await openDesk();
    ({ api } = desk);
    executorId = desk.aigerim.employee.id;
    for (const role of ['psc_office', 'psc_head', 'provider_head', 'quality_officer', 'auditor'] as EmployeeRole[]) {
      const one = await storeOperator(desk.database.em(), desk.ca, {
        surname: 'Өтегенов',
        patronymic: 'Әліұлы',
        roles: [role],
      });
      staff.set(role, await signIn(api, one.auth));
    }
  });
  afterAll(() => desk.close());
}

export const as = (role: string): Session => staff.get(role)!;

export const TEXT = 'Кезекте бір сағаттан артық тұрдым.';

export function complaint(change: Partial<ComplaintTextInput> = {}): ComplaintTextInput {
  return {
    officeId: SEMEY_OFFICE,
    complainant: {
      kind: 'INDIVIDUAL',
      surname: 'Әбдірахманов',
      givenName: 'Ғалымжан',
      postalAddress: 'Семей қ., Абай к., 1',
    },
    text: TEXT,
    language: 'kk',
    ...change,
  };
}

/** The scan of a complaint on paper, uploaded before its registration. */
export async function uploaded(role = 'psc_office', bytes = pdf()): Promise<{ id: string; status: number }> {
  const response = await postComplaintScan(api.url, as(role), bytes);
  const { id } = (await response.json()) as { id: string };
  return { id, status: response.status };
}

export async function onPaper(change: Partial<RegisterPaperComplaintInput> = {}): Promise<ComplaintFactsFragment> {
  const scanId = (await uploaded()).id;
  const input = { channel: 'POST' as const, complaint: complaint(), signedAs: 'Әбдірахманов Ғ.', scanId, ...change };
  const { data, errors } = await api.ask(RegisterPaperComplaintDocument, { input }, as('psc_office'));
  expect(errors).toEqual([]);
  return data!.registerPaperComplaint;
}

export const refOf = ({ summary: { id, version } }: ComplaintFactsFragment) => ({ id, version });

export async function assigned(change: Partial<RegisterPaperComplaintInput> = {}): Promise<ComplaintFactsFragment> {
  const registered = await onPaper(change);
  const { data, errors } = await api.ask(
    AssignComplaintDocument,
    { complaint: refOf(registered), executorId },
    as('psc_head'),
  );
  expect(errors).toEqual([]);
  return data!.assignComplaint;
}

export async function answered(change: Partial<RegisterPaperComplaintInput> = {}): Promise<ComplaintFactsFragment> {
  const input = { ...refOf(await assigned(change)), outcome: 'SATISFIED' as const, text: 'Екінші терезе ашылды.' };
  const { data, errors } = await api.ask(AnswerComplaintDocument, { input }, desk.session);
  expect(errors).toEqual([]);
  return data!.answerComplaint;
}

export async function sent(): Promise<string> {
  const captcha = await solvedCaptcha(api);
  const input = { complaint: complaint(), signedAs: 'Әбдірахманов Ғалымжан', captcha };
  const { data, errors } = await api.ask(SubmitComplaintDocument, { input });
  expect(errors).toEqual([]);
  return data!.submitComplaint.code;
}

export async function listed(state: 'RECEIVED' | 'REGISTERED'): Promise<{ id: string; version: number }[]> {
  const { data } = await api.ask(ComplaintsDocument, { filter: { states: [state] }, first: 100 }, as('psc_office'));
  return data!.complaints.nodes;
}
