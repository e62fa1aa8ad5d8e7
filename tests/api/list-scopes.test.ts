import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListName } from '@kualik/db/lists/index.ts';
import { listSpec } from '@kualik/db/lists/index.ts';
import { EMPLOYEE_ROLES, PERMISSIONS } from '@kualik/domain/rules/roles.ts';
import type { EmployeeRole, Permission } from '@kualik/domain/rules/roles.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { caseAwaitingPapers, signIn, storeOperator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storeListRows } from '../support/list-rows.ts';
import { operationOf } from '../support/schema-operations.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';
import { storeTestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');
const CSV = `mutation ($name: ListName!, $query: ListQueryInput) {
  exportListAsCsv(name: $name, query: $query, language: kk) { rowCount text } }`;
const LIST =
  'query ($name: ListName!, $query: ListQueryInput) { list(name: $name, query: $query) { rows { id cells } } }';
const COPIES = 'query ($unitId: ID!) { archiveCopies(unitId: $unitId) { items { id } } }';

interface Rows {
  nodes?: { id: string }[];
  items?: { id: string }[];
}

/** How each list is read beside the registry. The hall is read by its own people; others see the figures of all halls. */
const READ: Partial<Record<ListName, string>> = {
  queueTickets: '{ queueTickets { nodes { id } } }',
  complaints: '{ complaints { nodes { id } } }',
  violations: '{ violations { items { id } } }',
  archiveUnits: '{ archiveUnits { items { id } } }',
  archiveCopies: '{ archiveUnits { items { id } } }',
  destructionActs: '{ destructionActs { items { id } } }',
};
const NAMES = Object.keys(READ) as (keyof typeof READ)[];

/** Rows of the fixture that each role reads: two in each of two centres; one in Semey is not sent, one has no office. */
const SEEN: Record<string, Partial<Record<EmployeeRole, number>>> = {
  queueTickets: { operator: 2, psc_office: 2, psc_head: 2 },
  complaints: {
    ...{ auditor: 4, provider_head: 4, provider_officer: 4, quality_officer: 1, operator: 1 },
    ...{ psc_head: 2, psc_office: 2, supervisor: 2 },
  },
  violations: { auditor: 4, provider_head: 4, provider_officer: 4, psc_head: 1, psc_office: 1 },
  archiveUnits: { auditor: 4, provider_head: 4, archivist: 1, psc_office: 1, psc_head: 1 },
  archiveCopies: { auditor: 4, provider_head: 4, archivist: 1, psc_office: 1, psc_head: 1 },
  destructionActs: { provider_head: 4, archivist: 1 },
};
const PAIRS = NAMES.flatMap((name) =>
  Object.entries(SEEN[name] ?? {}).map(([role, rows]) => [name, role as EmployeeRole, rows] as const),
);

let database: TestDatabase;
let api: ApiUnderTest;
const sessions = new Map<string, Session>();

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  const em = database.em();
  const ca = await storeTestCa(em, NOW);
  const provider: { id: string }[] = await em.execute(`select id from office where kind = 'provider' limit 1`);
  const people = new Map<EmployeeRole, string>();
  for (const role of EMPLOYEE_ROLES) {
    const { employee, auth } = await storeOperator(em.fork(), ca, { roles: [role], officeId: SEMEY_OFFICE });
    people.set(role, employee.id);
    sessions.set(role, await signIn(api, auth));
  }
  const ofProvider = await storeOperator(em.fork(), ca, { roles: ['archivist'], officeId: provider[0]!.id });
  sessions.set('archivist of the provider', await signIn(api, ofProvider.auth));
  const employeeId = people.get('supervisor')!;
  for (let round = 0; round < 2; round += 1) {
    const cases = [await caseAwaitingPapers(em, NOW), await caseAwaitingPapers(em, NOW)] as const;
    const certificates: { id: string }[] = await em.execute(
      `select id from certificate where usage = 'sign' offset ${round * 2} limit 2`,
    );
    await em.execute('delete from support_contact');
    await storeListRows(em, {
      ...{ at: NOW, employeeId, requestIds: [cases[0].id, cases[1].id] },
      certificateIds: [certificates[0]!.id, certificates[1]!.id],
    });
  }
  await em.execute(`update complaint set executor_id = ? where id = (select max(id::text)::uuid from complaint)`, [
    people.get('operator'),
  ]);
  await em.execute(`update complaint set escalated_at = ? where id = (select min(id::text)::uuid from complaint)`, [
    NOW,
  ]);
  const one = (table: string): string =>
    `(select min(id::text)::uuid from ${table} where office_id = '${SEMEY_OFFICE}')`;
  await em.execute(`update violation set state = 'sent', sent_at = ? where id = ${one('violation')}`, [NOW]);
  await em.execute(`update archive_unit set office_id = null where id = ${one('archive_unit')}`);
}, 120_000);
afterAll(async () => {
  await api.close();
  await database.close();
});

async function readIds(name: ListName, who: string): Promise<string[]> {
  const { data, errors } = await api.ask<Record<string, Rows>, object>(READ[name]!, {}, sessions.get(who));
  expect(errors).toEqual([]);
  const ids = Object.values(data ?? {}).flatMap(({ nodes, items }) => (nodes ?? items ?? []).map(({ id }) => id));
  if (name !== 'archiveCopies') return ids;
  const copies = await Promise.all(
    ids.map((unitId) => api.ask<Record<string, Rows>, object>(COPIES, { unitId }, sessions.get(who))),
  );
  return copies.flatMap(({ data: page }) => (page?.['archiveCopies']?.items ?? []).map(({ id }) => id));
}

async function exported(name: ListName, who: string) {
  const list = await api.ask<{ list: { rows: { id: string }[] } }, object>(LIST, { name }, sessions.get(who));
  const csv = await api.ask<{ exportListAsCsv: { rowCount: number } }, object>(CSV, { name }, sessions.get(who));
  expect([list.errors, csv.errors]).toEqual([[], []]);
  const ids = list.data?.list.rows.map(({ id }) => id) ?? [];
  expect(csv.data?.exportListAsCsv.rowCount).toBe(ids.length);
  return ids;
}

describe('what a role exports is what it reads (reg p.19(1))', () => {
  it.each(PAIRS)('%s: %s, %i rows', async (name, role, rows) => {
    const ids = await exported(name, role);
    expect(ids).toHaveLength(rows);
    expect(ids.toSorted()).toEqual((await readIds(name, role)).toSorted());
  });

  it.each(['archiveUnits', 'archiveCopies', 'destructionActs'] as const)(
    '%s: an archivist of the provider has what was done without an office',
    async (name) => {
      const who = 'archivist of the provider';
      const ids = await exported(name, who);
      expect(ids).toHaveLength(1);
      expect(ids).toEqual(await readIds(name, who));
    },
  );

  it('every role that reads one of these lists stands in the table or sees all halls', () => {
    for (const name of NAMES) {
      const operation = /\w+/.exec(READ[name] ?? '')?.[0] ?? '';
      const readers = operationOf(operation).marks.flatMap((mark) => PERMISSIONS[mark as Permission]);
      const everyHall = name === 'queueTickets' ? ['auditor', 'supervisor'] : [];
      expect([...Object.keys(SEEN[name] ?? {}), ...everyHall].toSorted()).toEqual([...readers].toSorted());
      expect(listSpec(name).scopes).toBeDefined();
    }
  });

  it('a sealed export keeps the scope of who ordered it', async () => {
    const order = 'mutation { orderSealedExport(name: complaints) { id } }';
    await api.ask(order, {}, sessions.get('operator'));
    const rows: { query: object }[] = await database.em().execute('select query from list_export');
    expect(rows[0]?.query).toMatchObject({ officeId: SEMEY_OFFICE, roles: ['operator'] });
  });
});
