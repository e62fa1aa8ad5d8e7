import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CABINET } from '@kualik/api/sign-in/check-permission.ts';
import { LIST_NAMES, listSpec } from '@kualik/db/lists/index.ts';
import { EMPLOYEE_ROLES, mayDo } from '@kualik/domain/rules/roles.ts';
import type { EmployeeRole, Permission } from '@kualik/domain/rules/roles.ts';
import type { Desk } from '../support/api-desk.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { openCabinet } from '../support/api-cabinet.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storePerson } from '../support/holders.ts';
import { merged, minimalCall } from '../support/minimal-arguments.ts';
import { REAL } from '../support/operation-rows.ts';
import { operationOf, OPERATIONS } from '../support/schema-operations.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';
import { storeTestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');
const PAIRS = OPERATIONS.filter(({ marks }) => marks.length > 0 && !marks.includes(CABINET)).flatMap(
  ({ field: { name }, marks }) =>
    EMPLOYEE_ROLES.filter((role) => marks.every((mark) => mayDo([role], mark as Permission))).map(
      (role) => [name, role] as const,
    ),
);

const CABINETS = OPERATIONS.filter(({ marks }) => marks.includes(CABINET)).map(({ field }) => field.name);

let database: TestDatabase;
let api: ApiUnderTest;
let cabinet: Session;
const sessions = new Map<EmployeeRole, Session>();
const people = new Map<EmployeeRole, string>();
const desks = new Map<EmployeeRole, Desk>();
let providerOffice = '';
beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  const ca = await storeTestCa(database.em(), NOW);
  const offices: { id: string }[] = await database
    .em()
    .execute(`select id from office where kind = 'provider' limit 1`);
  providerOffice = offices[0]?.id ?? '';
  for (const role of EMPLOYEE_ROLES) {
    const officeId = role.startsWith('provider_') ? providerOffice : SEMEY_OFFICE;
    const aigerim = await storeOperator(database.em(), ca, { roles: [role], officeId });
    const session = await signIn(api, aigerim.auth);
    people.set(role, aigerim.employee.id);
    sessions.set(role, session);
    const close = (): Promise<void> => database.close();
    desks.set(role, { database, api, ca, aigerim, session, dauren: aigerim, otherSession: session, close });
  }
  cabinet = await openCabinet(api, (await storePerson(database.em(), ca)).auth);
}, 120_000);
afterAll(async () => {
  await api.close();
  await database.close();
});

function deskOf(role: EmployeeRole): Desk {
  const desk = desks.get(role);
  if (!desk) throw new Error(`nobody is signed in as ${role}`);
  return desk;
}

/** A list of the registry that the role may see. */
const listOf = (role: EmployeeRole) => LIST_NAMES.find((name) => mayDo([role], listSpec(name).permission));

/** What an operation needs beyond its minimal arguments. */
function furtherArguments(name: string, role: EmployeeRole): object {
  return LISTS.includes(name) ? { name: listOf(role) ?? LIST_NAMES[0] } : {};
}

const LISTS = ['list', 'exportListAsCsv', 'orderSealedExport'];

/** Pairs that end with a code of their use-case though the role may run the operation: the operator would stop himself. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  NOT_FOUND: ['reportKeyLoss as operator'],
};
const CODE_OF = new Map(Object.entries(ENDS).flatMap(([code, names]) => names.map((name) => [name, code] as const)));

/** The same for the cabinet of somebody who has no case yet. */
const CABINET_ENDS: Readonly<Record<string, string>> = {
  copyOfRequest: 'NOT_FOUND',
  ownPapers: 'NOT_FOUND',
  ownPaper: 'NOT_FOUND',
  certificateDownload: 'NOT_FOUND',
  withdrawRequest: 'NOT_FOUND',
  correctEmail: 'NOT_FOUND',
  sendMailAgain: 'NOT_FOUND',
  printOwnPaper: 'NOT_FOUND',
  prepareReissue: 'POLICY_VERSION',
  submitReissue: 'SIGNED_REQUEST_DOCUMENT',
  prepareRevocation: 'REVOCATION_REASON_REQUIRED',
  submitRevocation: 'SIGNED_REQUEST_DOCUMENT',
};

describe('an operation of the personal cabinet runs for its holder', () => {
  it.each(CABINETS)('%s', async (name) => {
    const { kind, field } = operationOf(name);
    const { text, variables } = minimalCall(kind, field);
    const { code, errors } = await api.ask(text, variables, cabinet);
    expect([name, code, code === CABINET_ENDS[name] ? [] : errors]).toEqual([name, CABINET_ENDS[name], []]);
  });
});

describe('the table of operations that end with a code', () => {
  it('names operations that there are, each once', () => {
    const named = Object.values(ENDS).flat();
    const known: readonly string[] = PAIRS.map(([name, role]) => `${name} as ${role}`);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('an operation of the staff runs for each role of its permission (reg p.19(1))', () => {
  it.each(PAIRS)('%s as %s', async (name, role) => {
    const { kind, field } = operationOf(name);
    const { text, variables } = minimalCall(kind, field);
    const turn = {
      em: database.em(),
      at: NOW,
      role,
      employeeId: people.get(role) ?? '',
      providerOffice,
      desk: deskOf(role),
    };
    const real = (await REAL[name]?.(turn)) ?? {};
    const given = merged({ ...variables, ...furtherArguments(name, role) }, real);
    const { code, errors } = await api.ask(text, given, sessions.get(role));
    // Who has no list at all is refused by the use-case: the lists have permissions of their own.
    const isListless = LISTS.includes(name) && listOf(role) === undefined;
    const end = isListless ? 'FORBIDDEN' : CODE_OF.get(`${name} as ${role}`);
    expect([name, role, code, code === end ? [] : errors]).toEqual([name, role, end, []]);
  });
});
