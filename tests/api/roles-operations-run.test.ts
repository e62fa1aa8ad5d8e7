import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CABINET } from '@kualik/api/sign-in/check-permission.ts';
import { LIST_NAMES, listSpec } from '@kualik/db/lists/index.ts';
import { ERRORS } from '@kualik/domain/rules/errors.ts';
import { EMPLOYEE_ROLES, mayDo } from '@kualik/domain/rules/roles.ts';
import type { EmployeeRole, Permission } from '@kualik/domain/rules/roles.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { openCabinet } from '../support/api-cabinet.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storePerson } from '../support/holders.ts';
import { minimalCall, NO_ROW } from '../support/minimal-arguments.ts';
import { operationOf, OPERATIONS } from '../support/schema-operations.ts';
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
beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  const ca = await storeTestCa(database.em(), NOW);
  for (const role of EMPLOYEE_ROLES) {
    const { auth } = await storeOperator(database.em(), ca, { roles: [role] });
    sessions.set(role, await signIn(api, auth));
  }
  cabinet = await openCabinet(api, (await storePerson(database.em(), ca)).auth);
}, 120_000);
afterAll(async () => {
  await api.close();
  await database.close();
});

/** A list of the registry that the role may see. */
const listOf = (role: EmployeeRole) => LIST_NAMES.find((name) => mayDo([role], listSpec(name).permission));

/** Who names nobody reports the loss of his own key, and is suspended before his other operations run. */
const OF_ANOTHER = { input: { employeeId: NO_ROW, since: NOW.toISOString() } };

/** What an operation needs beyond its minimal arguments. */
function furtherArguments(name: string, role: EmployeeRole): object {
  if (name === 'reportKeyLoss') return OF_ANOTHER;
  return LISTS.includes(name) ? { name: listOf(role) ?? LIST_NAMES[0] } : {};
}

const LISTS = ['list', 'exportListAsCsv', 'orderSealedExport'];

/** Codes of what stands before the use-case: the guard, the form of the arguments; and of a crash. */
const NOT_REACHED = [
  ...['UNAUTHENTICATED', 'SESSION_ENDED', 'CSRF_TOKEN', 'FORBIDDEN', 'INPUT_INVALID', 'QUERY_TOO_COSTLY'],
  ...['INTERNAL', 'SERVICE_UNAVAILABLE', 'RATE_LIMITED'],
];

/** An answer, or a refusal that the use-case itself gave. */
function isReached(code: string | undefined): boolean {
  return code === undefined || (Object.hasOwn(ERRORS, code) && !NOT_REACHED.includes(code));
}

describe('an operation of the personal cabinet runs for its holder', () => {
  it.each(CABINETS)('%s', async (name) => {
    const { kind, field } = operationOf(name);
    const { text, variables } = minimalCall(kind, field);
    const { code, errors } = await api.ask(text, variables, cabinet);
    expect([name, isReached(code) ? [] : errors]).toEqual([name, []]);
  });
});

describe('an operation of the staff runs for each role of its permission (reg p.19(1))', () => {
  it.each(PAIRS)('%s as %s', async (name, role) => {
    const { kind, field } = operationOf(name);
    const { text, variables } = minimalCall(kind, field);
    const given = { ...variables, ...furtherArguments(name, role) };
    const { code, errors } = await api.ask(text, given, sessions.get(role));
    // Who has no list at all is refused by the use-case: the lists have permissions of their own.
    const isListless = LISTS.includes(name) && listOf(role) === undefined && code === 'FORBIDDEN';
    const reached = isListless || isReached(code);
    expect([name, role, reached, reached ? [] : errors]).toEqual([name, role, true, []]);
  });
});
