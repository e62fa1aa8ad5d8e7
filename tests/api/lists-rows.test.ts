import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIST_NAMES, listSpec } from '@kualik/db/lists/index.ts';
import type { ListName } from '@kualik/db/lists/index.ts';
import { EMPLOYEE_ROLES } from '@kualik/domain/rules/roles.ts';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { ListDocument } from '../../codegen/generated/lists.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { caseAwaitingPapers, signIn, storeOperator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storeListRows } from '../support/list-rows.ts';
import { storeTestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');

/** Who opens a list over all centres, and who does not open it at all. */
const READERS: Record<ListName, readonly [EmployeeRole, EmployeeRole]> = {
  requests: ['operator', 'psc_head'],
  notifications: ['operator', 'auditor'],
  certificates: ['auditor', 'psc_head'],
  revocationLists: ['provider_officer', 'analyst'],
  employees: ['administrator', 'operator'],
  audit: ['auditor', 'administrator'],
  auditHeads: ['auditor', 'administrator'],
  openWork: ['supervisor', 'operator'],
  failedWork: ['administrator', 'auditor'],
  operators: ['provider_head', 'operator'],
  violations: ['auditor', 'operator'],
  archiveUnits: ['auditor', 'operator'],
  queueTickets: ['analyst', 'archivist'],
  complaints: ['provider_officer', 'archivist'],
  holds: ['provider_officer', 'psc_head'],
  keyLosses: ['auditor', 'operator'],
  breaches: ['quality_officer', 'operator'],
  qualityChecks: ['auditor', 'operator'],
  copyRequests: ['provider_officer', 'supervisor'],
  workplaceStatements: ['auditor', 'operator'],
  workplaces: ['administrator', 'operator'],
  chipCards: ['provider_officer', 'analyst'],
  keyCarriers: ['provider_head', 'operator'],
  officialLetters: ['auditor', 'provider_head'],
  supportRequests: ['support_officer', 'auditor'],
  staffNotices: ['provider_officer', 'auditor'],
  operatorIssues: ['administrator', 'auditor'],
  supportContacts: ['support_officer', 'auditor'],
  retentionRules: ['archivist', 'operator'],
  archiveCopies: ['auditor', 'operator'],
  destructionActs: ['provider_head', 'psc_head'],
  clocks: ['quality_officer', 'operator'],
};

let database: TestDatabase;
let api: ApiUnderTest;
let elsewhere: string;
const sessions = new Map<EmployeeRole, Session>();

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  const em = database.em();
  const ca = await storeTestCa(em, NOW);
  const people = await Promise.all(EMPLOYEE_ROLES.map((role) => storeOperator(em.fork(), ca, { roles: [role] })));
  for (const [index, role] of EMPLOYEE_ROLES.entries()) sessions.set(role, await signIn(api, people[index]!.auth));
  const cases = [await caseAwaitingPapers(em, NOW), await caseAwaitingPapers(em, NOW)] as const;
  const certificates: { id: string }[] = await em.execute(`select id from certificate where usage = 'sign' limit 2`);
  elsewhere = await storeListRows(em, {
    at: NOW,
    employeeId: people[0]!.employee.id,
    requestIds: [cases[0].id, cases[1].id],
    certificateIds: [certificates[0]!.id, certificates[1]!.id],
  });
}, 120_000);
afterAll(async () => {
  await api.close();
  await database.close();
});

const ask = (name: ListName, role: EmployeeRole, more: object = {}) =>
  api.ask(ListDocument, { name, ...more }, sessions.get(role));

async function rowsOf(name: ListName, role: EmployeeRole, more: object = {}) {
  const { data, errors } = await ask(name, role, more);
  expect([name, errors]).toEqual([name, []]);
  return data!.list;
}

/** Every row of the list, read one page of two after the other. */
async function idsByPages(name: ListName, query: object): Promise<string[]> {
  const ids: string[] = [];
  const { totalCount } = await rowsOf(name, READERS[name][0], { query, first: 1 });
  let after: string | null = null;
  for (let page = 0; page <= totalCount / 2; page += 1) {
    const list = await rowsOf(name, READERS[name][0], { query, first: 2, after });
    ids.push(...list.rows.map(({ id }) => id));
    after = list.rows.at(-1)?.cursor ?? null;
    if (!list.hasNextPage) break;
  }
  return ids;
}

describe('a list with rows (reg p.19(1))', () => {
  it.each(LIST_NAMES.filter((name) => name !== 'audit'))(
    '%s gives each row once, sorted by any column, up and down',
    async (name) => {
      const { totalCount } = await rowsOf(name, READERS[name][0]);
      expect(totalCount).toBeGreaterThanOrEqual(2);
      for (const { name: column } of listSpec(name).columns) {
        const up = await idsByPages(name, { sort: { column, order: 'ASC' } });
        expect([column, new Set(up).size, up.length]).toEqual([column, totalCount, totalCount]);
        const down = await idsByPages(name, { sort: { column, order: 'DESC' } });
        expect([column, down]).toEqual([column, up.toReversed()]);
      }
    },
  );

  it.each(LIST_NAMES)('%s opens to who may read it and to nobody else', async (name) => {
    const [allowed, denied] = READERS[name];
    await rowsOf(name, allowed);
    expect((await ask(name, denied)).code).toBe('FORBIDDEN');
  });

  it('shows no twelve digits of an IIN in any cell', async () => {
    for (const name of LIST_NAMES) {
      const { rows } = await rowsOf(name, READERS[name][0]);
      expect(JSON.stringify(rows.map(({ cells }) => cells))).not.toMatch(/"\d{12}"/);
    }
  });
});

describe('whoever belongs to a centre', () => {
  const CENTRE: [ListName, EmployeeRole][] = [
    ['breaches', 'psc_head'],
    ['qualityChecks', 'psc_office'],
    ['copyRequests', 'operator'],
    ['workplaceStatements', 'psc_head'],
    ['keyCarriers', 'psc_office'],
    ['officialLetters', 'psc_head'],
    ['supportRequests', 'operator'],
    ['supportRequests', 'supervisor'],
    ['supportContacts', 'psc_office'],
    ['clocks', 'psc_head'],
    ['operators', 'psc_head'],
  ];

  it.each(CENTRE)('%s: %s sees the rows of his own centre only', async (name, role) => {
    expect((await rowsOf(name, role)).totalCount).toBe(1);
    expect((await rowsOf(name, READERS[name][0])).totalCount).toBe(2);
  });

  it('sees the notices to his role: those of his centre and those of all', async () => {
    expect((await rowsOf('staffNotices', 'psc_head')).totalCount).toBe(1);
    expect((await rowsOf('staffNotices', 'provider_officer')).totalCount).toBe(2);
    expect((await rowsOf('staffNotices', 'psc_office')).totalCount).toBe(0);
  });

  it('alone sees a support contact before the letter about him is sent', async () => {
    const unsent = 'update support_contact set letter_sent_at = ?, letter_number = ? where office_id = ?';
    await database.em().execute(unsent, [null, null, elsewhere]);
    expect((await rowsOf('supportContacts', 'support_officer')).totalCount).toBe(1);
    await database.em().execute(unsent, [NOW, '1', elsewhere]);
  });

  it('alone sees a letter before it is sent', async () => {
    const unsent = `update official_letter set sent_at = null where office_id = ?`;
    await database.em().execute(unsent, [elsewhere]);
    expect((await rowsOf('officialLetters', 'auditor')).totalCount).toBe(1);
    await database.em().execute(unsent.replace('null', 'signed_at'), [elsewhere]);
  });
});
