import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CABINET } from '@kualik/api/sign-in/check-permission.ts';
import { createSchema } from '@kualik/api/schema/create-schema.ts';
import { EMPLOYEE_ROLES, mayDo, PERMISSIONS } from '@kualik/domain/rules/roles.ts';
import type { EmployeeRole, Permission } from '@kualik/domain/rules/roles.ts';
import type { GraphQLField } from 'graphql';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { sampleOperation } from '../support/sample-operation.ts';
import { storeTestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');

interface Guarded {
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
  marks: readonly string[];
}

const schema = await createSchema();
/** What the decorators recorded; type-graphql keeps it here and exports no way to it. */
const recorded = Reflect.get(globalThis, 'TypeGraphQLMetadataStorage') as Record<
  'queries' | 'mutations',
  { schemaName: string; roles?: unknown[] }[]
>;
const ROOTS = [
  ['query', schema.getQueryType()?.getFields() ?? {}, recorded.queries],
  ['mutation', schema.getMutationType()?.getFields() ?? {}, recorded.mutations],
] as const;
const OPERATIONS: Guarded[] = ROOTS.flatMap(([kind, fields, handlers]) =>
  Object.values(fields).map((field) => {
    const roles = handlers.find(({ schemaName }) => schemaName === field.name)?.roles;
    return { kind, field, marks: (roles ?? []).map(String) };
  }),
);
const STAFF = OPERATIONS.filter(({ marks }) => marks.length > 0 && !marks.includes(CABINET));
const CABINETS = OPERATIONS.filter(({ marks }) => marks.includes(CABINET));
const PAIRS = STAFF.flatMap(({ field: { name } }) => EMPLOYEE_ROLES.map((role) => [name, role] as const));

/** Mutations that anybody may call; each is limited per address. A new one has to be entered here. */
const PUBLIC_MUTATIONS = ['cancelPlace'];

let database: TestDatabase;
let api: ApiUnderTest;
const sessions = new Map<EmployeeRole, Session>();

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  const ca = await storeTestCa(database.em(), NOW);
  for (const role of EMPLOYEE_ROLES) {
    const { auth } = await storeOperator(database.em(), ca, { roles: [role] });
    sessions.set(role, await signIn(api, auth));
  }
}, 600_000);
afterAll(async () => {
  await api.close();
  await database.close();
});

function operationOf(name: string): Guarded {
  const found = OPERATIONS.find(({ field }) => field.name === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

async function codeOf(name: string, session?: Session): Promise<string | undefined> {
  const { kind, field } = operationOf(name);
  const { query, variables } = sampleOperation(kind, field);
  return (await api.ask<object, object>(query, variables, session)).code;
}

describe('an operation of the staff is opened by the roles of its permission and by no other (reg p.19(1))', () => {
  it.each(PAIRS)('%s as %s', async (name, role) => {
    const { marks } = operationOf(name);
    const isAllowed = marks.every((mark) => Object.hasOwn(PERMISSIONS, mark) && mayDo([role], mark as Permission));
    const code = await codeOf(name, sessions.get(role));
    expect([name, role, code === 'FORBIDDEN' ? 'denied' : 'allowed']).toEqual([
      name,
      role,
      isAllowed ? 'allowed' : 'denied',
    ]);
    expect(['UNAUTHENTICATED', 'SESSION_ENDED', 'CSRF_TOKEN']).not.toContain(code);
  });
});

describe('without a session', () => {
  it.each([...STAFF, ...CABINETS].map(({ field }) => field.name))('%s stays closed', async (name) => {
    expect(await codeOf(name)).toBe('UNAUTHENTICATED');
  });
});

describe('a session of the staff', () => {
  it.each(CABINETS.map(({ field }) => field.name))('does not open %s of the personal cabinet', async (name) => {
    expect(await codeOf(name, sessions.get('administrator'))).toBe('UNAUTHENTICATED');
  });
});

describe('the roles table', () => {
  it('has no permission without an operation or a list', () => {
    const used = new Set(STAFF.flatMap(({ marks }) => marks));
    const idle = Object.keys(PERMISSIONS).filter((name) => !used.has(name) && !name.endsWith('.list'));
    expect(idle).toEqual([]);
  });

  it('opens no permission to nobody', () => {
    expect(Object.entries(PERMISSIONS).filter(([, roles]) => [...roles].length < 1)).toEqual([]);
  });

  it('knows every mutation that is open to all', () => {
    const open = OPERATIONS.filter(({ kind, marks }) => kind === 'mutation' && marks.length === 0);
    expect(open.map(({ field }) => field.name).sort()).toEqual([...PUBLIC_MUTATIONS].sort());
  });
});
