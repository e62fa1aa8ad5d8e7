import { afterAll, beforeAll, expect } from '@jest/globals';
import { ApplicantEntity, findRequestByNumber } from '@kualik/db';
import type { RequestEntity } from '@kualik/db';
import { OwnRequestsDocument } from '../../codegen/generated/cabinet.ts';
import { openCabinet } from './api-cabinet.ts';
import { startApi } from './api-server.ts';
import type { ApiUnderTest, Session } from './api-server.ts';
import { caseAwaitingPapers } from './api-staff.ts';
import { freshDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { storeCase } from './stored-cases.ts';
import { storePerson } from './holders.ts';
import type { Person } from './holders.ts';
import { storeTestCa } from './test-ca.ts';
import type { TestCa } from './test-ca.ts';

/** A cabinet with requests of its holder; opened for the test file that imports it. */

export const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty

export const BIN = '901240000014';

export let database: TestDatabase;

export let api: ApiUnderTest;

export let ca: TestCa;

export let asel: Person;

export let session: Session;

/** Opens it before the tests of the file that calls this, and closes it after them. */
export function openForThisFile(): void {
  beforeAll(async () => {
    database = await freshDatabase();
    api = await startApi(database, { now: NOW });
    ca = await storeTestCa(database.em(), NOW);
    asel = await storePerson(database.em(), ca);
    session = await openCabinet(api, asel.auth);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
}

export async function caseOf(number: string): Promise<RequestEntity> {
  const request = await findRequestByNumber(database.em(), number);
  if (request === null) throw new Error('no such case');
  return request;
}

const PAGE = {
  statuses: null,
  channels: null,
  orderBy: 'SUBMITTED_AT',
  descending: true,
  first: 20,
  offset: 0,
} as const;

export async function ownRequests(who: Session, change: Partial<Record<keyof typeof PAGE, unknown>> = {}) {
  const input = { ...PAGE, ...change } as typeof PAGE;
  const { data, errors } = await api.ask(OwnRequestsDocument, { input }, who);
  expect(errors).toEqual([]);
  return data?.ownRequests ?? { total: 0, items: [] };
}

/** A case of Asel that awaits her papers. */
export const waiting = (): Promise<RequestEntity> => caseAwaitingPapers(database.em(), NOW, { iin: asel.iin });

/** An order of Asel's that was refused for its papers. */
export async function refusedOrder(applicant: Partial<ApplicantEntity>): Promise<RequestEntity> {
  const refusal = { refusalKind: 'documents', refusalStep: 'P7', refusalCode: 'DOCUMENTS_INCOMPLETE' } as const;
  const request = { status: 'REFUSED', step: 'P7', finishedAt: NOW, ...refusal } as const;
  const refused = await storeCase(database.em(), { at: NOW, request });
  await database.em().nativeUpdate(ApplicantEntity, { id: refused.applicantId }, { iin: asel.iin, ...applicant });
  return refused;
}
