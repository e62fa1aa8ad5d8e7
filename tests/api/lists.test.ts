import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, OutboxEntity } from '@kualik/db';
import { LIST_NAMES } from '@kualik/db/lists/index.ts';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { caseAwaitingPapers, signIn, storeOperator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storeTestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');
/** In the order of the Kazakh alphabet: а ә б қ ұ. */
const SURNAMES = ['Асанов', 'Әбенов', 'Бекенов', 'Қасымов', 'Ұлжанов'];

interface Page {
  list: { rows: { id: string; cells: (string | null)[]; cursor: string }[]; hasNextPage: boolean; totalCount: number };
}

const LIST = `query ($name: ListName!, $query: ListQueryInput, $first: Int, $after: String) {
  list(name: $name, query: $query, first: $first, after: $after) { rows { id cells cursor } hasNextPage totalCount } }`;
interface Described {
  lists: {
    name: string;
    sort: { column: string; order: string };
    columns: { name: string; values: { value: string; text: { kk: string } }[] }[];
  }[];
}

const LISTS = '{ lists { name columns { name masked operators } } }';
const CSV = `mutation ($name: ListName!, $query: ListQueryInput) {
  exportListAsCsv(name: $name, query: $query, language: kk) { fileName text rowCount isCut totalCount } }`;
const ORDER = 'mutation ($name: ListName!) { orderSealedExport(name: $name) { id state } }';
const EXPORT = 'query ($id: ID!) { sealedExport(id: $id) { state } }';

let database: TestDatabase;
let api: ApiUnderTest;
let operator: Session;
let auditor: Session;
let administrator: Session;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  const ca = await storeTestCa(database.em(), NOW);
  const signedIn = async (roles: EmployeeRole[]): Promise<Session> =>
    signIn(api, (await storeOperator(database.em(), ca, { roles })).auth);
  operator = await signedIn(['operator']);
  auditor = await signedIn(['auditor']);
  administrator = await signedIn(['administrator']);
  for (const surname of SURNAMES.toReversed()) await caseAwaitingPapers(database.em(), NOW, { surname });
});
afterAll(async () => {
  await api.close();
  await database.close();
});

async function page(variables: Record<string, unknown>, session = operator): Promise<Page['list']> {
  const { data, errors } = await api.ask<Page, Record<string, unknown>>(LIST, variables, session);
  expect(errors).toEqual([]);
  if (!data) throw new Error('no answer');
  return data.list;
}

const applicants = ({ rows }: Page['list']): string[] => rows.map(({ cells }) => cells[5]?.split(' ')[0] ?? '');
const sort = { column: 'applicant', order: 'ASC' };

describe('a list', () => {
  it('is sorted in the Kazakh alphabet and paged without a gap, whatever is added meanwhile', async () => {
    const first = await page({ name: 'requests', query: { sort }, first: 2 });
    expect([applicants(first), first.hasNextPage, first.totalCount]).toEqual([SURNAMES.slice(0, 2), true, 5]);
    const after = first.rows.at(-1)?.cursor;
    const rest = await page({ name: 'requests', query: { sort }, first: 10, after });
    expect([applicants(rest), rest.hasNextPage]).toEqual([SURNAMES.slice(2), false]);
  });

  it('is filtered by folded text, by words of a list and by time', async () => {
    const found = (filters: unknown[]) => page({ name: 'requests', query: { sort, filters } });
    expect(applicants(await found([{ column: 'applicant', operator: 'CONTAINS', values: ['касым'] }]))).toEqual([
      'Қасымов',
    ]);
    const waiting = { column: 'status', operator: 'IN', values: ['WAITING_FOR_APPLICANT', 'REFUSED'] };
    expect((await found([waiting])).totalCount).toBe(5);
    const tomorrow = { column: 'submittedAt', operator: 'FROM', values: ['2026-11-24T00:00:00Z'] };
    expect((await found([waiting, tomorrow])).totalCount).toBe(0);
    expect((await found([{ column: 'finishedAt', operator: 'IS_EMPTY', values: [] }])).totalCount).toBe(5);
  });

  it('shows an IIN masked and is found by a whole one only (reg p.19(1))', async () => {
    const [row] = (await page({ name: 'requests', first: 1 })).rows;
    expect(row?.cells[4]).toMatch(/^•{8}\d{4}$/);
    const part = { column: 'iin', operator: 'CONTAINS', values: ['9001'] };
    const { errors } = await api.ask(LIST, { name: 'requests', query: { filters: [part] } }, operator);
    expect(errors[0]?.extensions).toMatchObject({ code: 'LIST_QUERY', field: 'iin' });
  });

  it.each([
    ['an unknown column', { filters: [{ column: 'password', operator: 'EQUALS', values: ['x'] }] }, 'password'],
    [
      'an order by an unknown column',
      { sort: { column: 'iin; drop table audit', order: 'ASC' } },
      'iin; drop table audit',
    ],
    [
      'a comparison that the column lacks',
      { filters: [{ column: 'number', operator: 'FROM', values: ['A'] }] },
      'number',
    ],
    [
      'a moment that is none',
      { filters: [{ column: 'deadline', operator: 'FROM', values: ['2026-02-31'] }] },
      'deadline',
    ],
    ['a filter without a value', { filters: [{ column: 'number', operator: 'EQUALS', values: [] }] }, 'number'],
  ])('refuses %s and names it', async (_name, query, field) => {
    const { errors } = await api.ask(LIST, { name: 'requests', query }, operator);
    expect(errors[0]?.extensions).toMatchObject({ code: 'LIST_QUERY', field });
  });

  it('refuses a place that it did not give', async () => {
    const { errors } = await api.ask(LIST, { name: 'requests', after: 'bm90IG91cnM' }, operator);
    expect(errors[0]?.extensions).toMatchObject({ code: 'LIST_QUERY', field: 'after' });
  });

  it.each(LIST_NAMES)('%s answers, sorts by every column and pages', async (name) => {
    const sessions = [operator, auditor, administrator];
    const described = await Promise.all(
      sessions.map((session) =>
        api.ask<{ lists: { name: string; columns: { name: string }[] }[] }, object>(LISTS, {}, session),
      ),
    );
    const at = described.findIndex(({ data }) => data?.lists.some((one) => one.name === name));
    const columns = described[at]?.data?.lists.find((one) => one.name === name)?.columns ?? [];
    for (const { name: column } of columns) {
      const first = await page({ name, query: { sort: { column, order: 'DESC' } }, first: 1 }, sessions[at]);
      const after = first.rows[0]?.cursor;
      if (after === undefined) continue;
      const next = await page({ name, query: { sort: { column, order: 'DESC' } }, first: 1, after }, sessions[at]);
      expect([name, column, next.rows[0]?.id === first.rows[0]?.id]).toEqual([name, column, false]);
    }
  });
});

describe('the description of a list', () => {
  it('gives the words of its codes and the names of the offices, for cells and filters', async () => {
    const query = '{ lists { name sort { column order } columns { name values { value text { kk } } } } }';
    const { data } = await api.ask<Described, object>(query, {}, operator);
    const requests = data?.lists.find(({ name }) => name === 'requests');
    const values = (column: string) => requests?.columns.find(({ name }) => name === column)?.values;
    expect(requests?.sort).toEqual({ column: 'submittedAt', order: 'DESC' });
    expect(values('status')).toContainEqual({ value: 'REFUSED', text: { kk: 'Бас тартылды' } });
    expect(values('office')?.length).toBeGreaterThan(10);
    expect(values('number')).toEqual([]);
  });
});

describe('who may see a list', () => {
  it('is told by the roles: others get a code and do not see it described (reg p.19(1))', async () => {
    const { errors } = await api.ask(LIST, { name: 'audit' }, operator);
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const { data } = await api.ask<{ lists: { name: string }[] }, object>(LISTS, {}, operator);
    expect(data?.lists.map(({ name }) => name)).not.toContain('audit');
    expect((await page({ name: 'audit' }, auditor)).totalCount).toBeGreaterThan(0);
  });

  it('is recorded when the list names people, without the values searched for (reg p.19(1))', async () => {
    const filters = [{ column: 'iin', operator: 'EQUALS', values: ['900101300017'] }];
    await page({ name: 'requests', query: { filters } });
    const [last] = await database.em().find(AuditEntity, { kind: 'list.read' }, { orderBy: { id: 'desc' }, limit: 1 });
    expect(last?.data).toContain('"list":"requests"');
    expect(last?.data).not.toContain('900101300017');
  });
});

describe('a read of people', () => {
  const lastRead = async (): Promise<Record<string, unknown>> => {
    const at = { orderBy: { id: 'desc' }, limit: 1 } as const;
    const [last] = await database.em().find(AuditEntity, { kind: 'list.read' }, at);
    return JSON.parse(last?.data ?? '{}') as Record<string, unknown>;
  };

  it('of the inbox tells the filters, the rows and that a search was made, never the text (reg p.19(1))', async () => {
    const inbox = `query ($search: String, $filter: RequestFilter) {
      requests(search: $search, filter: $filter) { totalCount } }`;
    await api.ask(inbox, { search: '900101300017', filter: { unclaimed: true } }, operator);
    const columns = ['unclaimed'];
    expect(await lastRead()).toEqual({ list: 'inbox', format: 'page', columns, isSearch: true, rowCount: 0 });
    await api.ask(inbox, {}, operator);
    expect(await lastRead()).toEqual({ list: 'inbox', format: 'page', columns: [], isSearch: false, rowCount: 5 });
  });

  it('of the audit log is one more entry of it: it shows who did what (reg p.19(1))', async () => {
    const { totalCount } = await page({ name: 'audit' }, auditor);
    expect(await lastRead()).toMatchObject({ list: 'audit' });
    expect((await page({ name: 'audit' }, auditor)).totalCount).toBe(totalCount + 1);
  });
});

describe('an export', () => {
  it('as CSV has a Kazakh heading, masked numbers and an audit entry', async () => {
    const { data, errors } = await api.ask<
      { exportListAsCsv: { text: string; rowCount: number; isCut: boolean } },
      object
    >(CSV, { name: 'requests', query: { sort } }, operator);
    expect(errors).toEqual([]);
    const { text = '', rowCount, isCut } = data?.exportListAsCsv ?? {};
    expect([rowCount, isCut, text.charCodeAt(0)]).toEqual([5, false, 0xfeff]);
    const [heading, first] = text.slice(1).split('\r\n');
    expect(heading?.split(';').slice(0, 2)).toEqual(['Нөмірі', 'Арна']);
    expect(first).toContain('Асанов');
    expect(text).not.toMatch(/\d{12}/);
    const [last] = await database
      .em()
      .find(AuditEntity, { kind: 'list.exported' }, { orderBy: { id: 'desc' }, limit: 1 });
    expect(last?.data).toContain('"rowCount":5');
  });

  it('of more than 10 000 rows tells in the answer and in the name of the file that it is cut', async () => {
    await database.em().execute(
      `insert into retention_rule (document_kind, years, basis, proposed_at, proposed_by_id)
        select 'receipt', 5, 'тізбе', ?, (select id from employee limit 1) from generate_series(1, 10001)`,
      [NOW],
    );
    const { data } = await api.ask<{ exportListAsCsv: object }, object>(CSV, { name: 'retentionRules' }, auditor);
    expect(data?.exportListAsCsv).toMatchObject({
      ...{ isCut: true, rowCount: 10_000, totalCount: 10_001 },
      fileName: 'retentionRules-2026-11-23-first-10000-of-10001.csv',
    });
  });

  it('under seal is work of the signer; only who ordered it may fetch it', async () => {
    const { data } = await api.ask<{ orderSealedExport: { id: string; state: string } }, object>(
      ORDER,
      { name: 'requests' },
      operator,
    );
    const id = data?.orderSealedExport.id ?? '';
    const rows = await database.em().find(OutboxEntity, { kind: 'seal-export' });
    expect(rows.map(({ queue, payload }) => [queue, payload])).toEqual([['signing', { exportId: id }]]);
    const mine = await api.ask<{ sealedExport: { state: string } | null }, object>(EXPORT, { id }, operator);
    expect(mine.data?.sealedExport?.state).toBe('ORDERED');
    const others = await api.ask<{ sealedExport: unknown }, object>(EXPORT, { id }, auditor);
    expect(others.data?.sealedExport).toBeNull();
  });
});
