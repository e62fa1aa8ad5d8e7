import { AuditEntity } from '@kualik/db';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListDocument } from '../../codegen/generated/lists.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storePerson } from '../support/holders.ts';
import type { Person } from '../support/holders.ts';
import { storeTestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');

let database: TestDatabase;
let api: ApiUnderTest;
let asel: Person;
let auditor: Session;
let head: Session;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  const ca = await storeTestCa(database.em(), NOW);
  asel = await storePerson(database.em(), ca, { validFrom: -100, validTo: 264 });
  await storePerson(database.em(), ca, { validFrom: -100, validTo: 264 });
  auditor = await signIn(api, (await storeOperator(database.em(), ca, { roles: ['auditor'] })).auth);
  head = await signIn(api, (await storeOperator(database.em(), ca, { roles: ['psc_head'] })).auth);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

async function found(column: string, value: string, who: Session) {
  const query = { filters: [{ column, operator: 'EQUALS' as const, values: [value] }] };
  return api.ask(ListDocument, { name: 'certificates', query }, who);
}

describe('a certificate is searched', () => {
  it.each([
    ['serial', () => asel.sign.serialHex, 1],
    // The support makes both certificates of a person over one key.
    ['ski', () => parseCertificate(asel.sign.der).ski ?? '', 2],
    ['iin', () => asel.iin, 2],
  ] as const)('by %s, exactly', async (column, value, count) => {
    const { data, errors } = await found(column, value(), auditor);
    expect(errors).toEqual([]);
    expect(data?.list.rows).toHaveLength(count);
  });

  it('by the whole key identifier only', async () => {
    const ski = parseCertificate(asel.auth.der).ski ?? '';
    const rows = (await found('ski', ski, auditor)).data?.list.rows ?? [];
    expect(rows.map(({ cells }) => cells.includes(ski))).toEqual([true, true]);
    expect((await found('ski', ski.slice(0, 38), auditor)).data?.list.rows).toHaveLength(0);
  });

  it('by nobody without the right', async () => {
    expect(await found('serial', asel.sign.serialHex, head)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('with an entry in the audit log; the number stands neither there nor in the log', async () => {
    await found('iin', asel.iin, auditor);
    const rows = await database.em().find(AuditEntity, { kind: 'list.read' }, { orderBy: { id: 'desc' } });
    expect(JSON.parse(rows[0]?.data ?? '')).toMatchObject({
      list: 'certificates',
      columns: ['iin EQUALS'],
      rowCount: 2,
    });
    expect(JSON.stringify(rows.map(({ data }) => data)) + api.log.join('')).not.toContain(asel.iin);
  });
});
