import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CABINET } from '@kualik/api/sign-in/check-permission.ts';
import { AuditEntity, ViolationEntity } from '@kualik/db';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import type { Permission } from '@kualik/domain/rules/roles.ts';
import { EMPLOYEE_ROLES } from '@kualik/domain/rules/staff-roles.ts';
import { WORKPLACE_OPERATIONS } from '@kualik/domain/rules/workplaces.ts';
import { RegisterWorkplaceDocument } from '../../codegen/generated/workplaces.ts';
import { pdf } from './uploads/hostile-files.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { minimalCall, NO_ROW } from '../support/minimal-arguments.ts';
import { postScan } from '../support/scans.ts';
import { OPERATIONS, operationOf } from '../support/schema-operations.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';

/** Acts of operators alone that are not bound to a workplace, and why. A new one is entered here or in the table. */
const FREE: Record<string, readonly string[]> = {
  'gives a case back, or keeps it': ['releaseRequest', 'touchClaim'],
  'the hall': ['callNextTicket', 'moveQueueTicket'],
  'his own telephone code, against the loss of his key': ['makeKeyLossCode'],
  'copies out of finished cases': ['deliverCopies'],
};
const IN_SCHEMA = WORKPLACE_OPERATIONS.filter((name) => name !== 'attachScan');
const isOperatorsOwn = (marks: readonly string[]) =>
  marks.length > 0 &&
  !marks.includes(CABINET) &&
  EMPLOYEE_ROLES.every((role) => marks.every((mark) => mayDo([role], mark as Permission)) === (role === 'operator'));

describe('the table of acts that are bound to a workplace (reg p.19(5) rule 1)', () => {
  it('names every act that operators alone may do, or why it is free; a new one has to be entered', () => {
    const own = OPERATIONS.filter(({ kind, marks }) => kind === 'mutation' && isOperatorsOwn(marks));
    const known = [...IN_SCHEMA, ...Object.values(FREE).flat()];
    expect(own.map(({ field }) => field.name).filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !OPERATIONS.some(({ field }) => field.name === name))).toEqual([]);
  });
});

describe('away from the registered workplaces of the office (reg p.19(5) rule 1)', () => {
  let desk: Desk;
  const found = () => {
    const where = { employeeId: desk.aigerim.employee.id, code: 'WORKPLACE_NOT_REGISTERED' };
    return desk.database.em().find(ViolationEntity, where);
  };
  beforeAll(async () => {
    desk = await openDesk();
    const head = await storeOperator(desk.database.em(), desk.ca, { roles: ['provider_head'] });
    const place = { officeId: SEMEY_OFFICE, label: 'W1' };
    const session = await signIn(desk.api, head.auth);
    expect((await desk.api.ask(RegisterWorkplaceDocument, place, session)).errors).toEqual([]);
  });
  afterAll(() => desk.close());

  it('two acts at once are refused, and leave one violation', async () => {
    const { kind, field } = operationOf('startCounterIssue');
    const { text, variables } = minimalCall(kind, field);
    const ask = () => desk.api.ask(text, variables, desk.session);
    const codes = (await Promise.all([ask(), ask()])).map(({ code }) => code);
    expect(codes).toEqual(['WORKPLACE_NOT_REGISTERED', 'WORKPLACE_NOT_REGISTERED']);
    expect(await found()).toMatchObject([{ ruleRef: 'p.19(5) rule 1', state: 'found', foundAt: DESK_NOW }]);
    expect(await desk.database.em().count(AuditEntity, { kind: 'violation.found' })).toBe(1);
  });

  it.each(IN_SCHEMA)('%s is refused', async (name) => {
    const { kind, field } = operationOf(name);
    const { text, variables } = minimalCall(kind, field);
    expect((await desk.api.ask(text, variables, desk.session)).code).toBe('WORKPLACE_NOT_REGISTERED');
  });

  it('a scan is refused', async () => {
    const answer = await postScan(desk.api.url, desk.session, { request: NO_ROW, item: 'application', bytes: pdf() });
    expect(await answer.text()).toContain('"WORKPLACE_NOT_REGISTERED"');
  });

  it('all that was one violation of the session; the next session has its own', async () => {
    expect(await found()).toHaveLength(1);
    desk.api.setNow(new Date(DESK_NOW.getTime() + 60_000));
    const { kind, field } = operationOf('acceptDocuments');
    const { text, variables } = minimalCall(kind, field);
    const next = await signIn(desk.api, desk.aigerim.auth);
    expect((await desk.api.ask(text, variables, next)).code).toBe('WORKPLACE_NOT_REGISTERED');
    expect(await found()).toHaveLength(2);
  });

  it('an officer of the provider, who is no operator, lifts holds as before', async () => {
    const officer = await storeOperator(desk.database.em(), desk.ca, { roles: ['provider_officer'] });
    const { kind, field } = operationOf('prepareHoldRelease');
    const { text, variables } = minimalCall(kind, field);
    const { code } = await desk.api.ask(text, variables, await signIn(desk.api, officer.auth));
    expect(code).toBe('NOT_FOUND');
  });
});
