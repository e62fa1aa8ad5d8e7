import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { caseAwaitingPapers, signIn, storeOperator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storeListRows } from '../support/list-rows.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';
import { storeTestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');
/** Hours before the thirty days of these applicants are over. */
const NEARLY_OVER = new Date('2026-10-24T10:00:00.000Z');
const DAY = '2026-11-23';

let database: TestDatabase;
let api: ApiUnderTest;
let elsewhere: string;
let head: Session;
let everywhere: Session;
let officer: Session;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  const em = database.em();
  const ca = await storeTestCa(em, NOW);
  const people = await Promise.all(
    (['psc_head', 'quality_officer', 'provider_officer'] as EmployeeRole[]).map((role) =>
      storeOperator(em.fork(), ca, { roles: [role] }),
    ),
  );
  [head, everywhere, officer] = (await Promise.all(people.map(({ auth }) => signIn(api, auth)))) as [
    Session,
    Session,
    Session,
  ];
  const cases = [await caseAwaitingPapers(em, NEARLY_OVER), await caseAwaitingPapers(em, NEARLY_OVER)] as const;
  const certificates: { id: string }[] = await em.execute(`select id from certificate where usage = 'sign' limit 2`);
  elsewhere = await storeListRows(em, {
    at: NOW,
    employeeId: people[0]!.employee.id,
    requestIds: [cases[0].id, cases[1].id],
    certificateIds: [certificates[0]!.id, certificates[1]!.id],
  });
});
afterAll(async () => {
  await api.close();
  await database.close();
});

interface Counted {
  counted: { totalCount: number };
}

const QUERIES: [string, (officeId: string | null) => string][] = [
  ['clocks', (id) => `{ counted: clocks(filter: { officeId: ${JSON.stringify(id)} }) { totalCount } }`],
  ['breaches', (id) => `{ counted: breaches(filter: { officeId: ${JSON.stringify(id)} }) { totalCount } }`],
  [
    'queueFigures',
    (id) =>
      `{ counted: queueFigures(filter: { from: "${DAY}", to: "${DAY}", officeId: ${JSON.stringify(id)} }) { totalCount } }`,
  ],
  ['the list of tickets', () => '{ counted: list(name: queueTickets) { totalCount } }'],
];

async function count(query: string, session: Session): Promise<number> {
  const { data, errors } = await api.ask<Counted, object>(query, {}, session);
  expect(errors).toEqual([]);
  return data!.counted.totalCount;
}

describe('the head of a centre (reg p.19(1))', () => {
  it.each(QUERIES)('%s: sees his own centre, also when he asks for another', async (name, query) => {
    const all = await count(query(null), everywhere);
    const own = await count(query(null), head);
    expect([all >= 2, own]).toEqual([true, all / 2]);
    if (name.startsWith('the')) return;
    expect(await count(query(elsewhere), head)).toBe(0);
    expect(await count(query(SEMEY_OFFICE), head)).toBe(own);
    expect(await count(query(elsewhere), everywhere)).toBe(all / 2);
  });

  it('sees the monthly statements of his own operators', async () => {
    const statements = '{ counted: workplaceStatements { totalCount } }';
    expect([await count(statements, head), await count(statements, officer)]).toEqual([1, 2]);
  });

  it('reads notices newest first, or oldest first when he asks so', async () => {
    await database
      .em()
      .execute(`update staff_notice set created_at = created_at + interval '1 hour' where office_id = ?`, [
        SEMEY_OFFICE,
      ]);
    await database.em().execute(`update staff_notice set role = 'psc_head', office_id = null where role <> 'psc_head'`);
    const read = async (order: string) => {
      const query = `{ staffNotices${order} { items { createdAt } } }`;
      const { data } = await api.ask<{ staffNotices: { items: { createdAt: string }[] } }, object>(query, {}, head);
      return data!.staffNotices.items.map(({ createdAt }) => createdAt);
    };
    const newest = await read('');
    expect(newest).toHaveLength(3);
    expect(newest[0]! > newest[2]!).toBe(true);
    expect(await read('(order: ASC)')).toEqual(newest.toReversed());
  });
});
