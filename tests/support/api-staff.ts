import { applyDecision } from '@kualik/db';
import type { EmployeeEntity, EntityManager, RequestEntity } from '@kualik/db';
import { moved } from '@kualik/api/decide/moved.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { expect } from '@jest/globals';
import { CreateSignInChallengeDocument, SignInDocument } from '../../codegen/generated/admin.ts';
import type { ApiUnderTest, Session } from './api-server.ts';
import { submittedOrder } from './orders.ts';
import { storeEmployee } from './stored-cases.ts';
import { issueStaff, signAs } from './test-ca.ts';
import type { Holder, TestCa } from './test-ca.ts';

export interface Operator {
  employee: EmployeeEntity;
  sign: Holder;
  auth: Holder;
}

/** An employee with account and both certificates. */
export async function storeOperator(
  em: EntityManager,
  ca: TestCa,
  person: Partial<EmployeeEntity> = {},
): Promise<Operator> {
  const employee = await storeEmployee(em, person);
  const [role = 'operator'] = employee.roles;
  const sign = await issueStaff(em, ca, employee, { usage: 'sign', profileId: `${role}-sign` });
  const auth = await issueStaff(em, ca, employee, { usage: 'auth', profileId: `${role}-auth` });
  return { employee, sign, auth };
}

export async function signInDocument(api: ApiUnderTest): Promise<Uint8Array> {
  const { data } = await api.ask(CreateSignInChallengeDocument, {});
  return new Uint8Array(Buffer.from(data?.createSignInChallenge.document ?? '', 'base64'));
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Signs in as the admin does; gives cookie and CSRF value. */
export async function signIn(api: ApiUnderTest, holder: Holder): Promise<Session> {
  const cms = base64(await signAs(holder, await signInDocument(api)));
  const answer = await api.ask(SignInDocument, { cms });
  expect(answer.errors).toEqual([]);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { cookie, csrfToken: answer.data?.signIn.csrfToken ?? '' };
}

/** A case whose papers are awaited: ordered, found in the register, registered. */
export async function caseAwaitingPapers(
  em: EntityManager,
  at: Date,
  applicant: { surname?: string; iin?: string } = {},
): Promise<RequestEntity> {
  const request = await submittedOrder(em, { at, applicant: { givenName: 'Ғалымжан', ...applicant } });
  const actor = { kind: 'system', id: null } as const;
  const facts = { checks: { 'registers.all_found': 'passed' }, flags: {} } as const;
  for (const event of [
    { type: 'complete', step: 'P2' },
    { type: 'judge', step: 'C1' },
  ] as const) {
    await applyDecision(em, request, event, moved({ registry: loadServices(), now: at }, request, event, facts), {
      actor,
      at,
    });
  }
  return request;
}
