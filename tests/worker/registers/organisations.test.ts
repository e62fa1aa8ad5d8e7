import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApplicantEntity, RegisterAnswerEntity } from '@kualik/db';
import type { AddressInfo } from 'node:net';
import { queryRegisters } from '@kualik/worker/registers/query-registers.job.ts';
import { syntheticOrganisations, syntheticPeople } from '@kualik/worker/registers/simulator/people.ts';
import { createSimulator } from '@kualik/worker/registers/simulator/server.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { jobContext, openRow } from '../../support/job-context.ts';
import { reread, submittedOrder } from '../../support/orders.ts';

const at = new Date('2026-11-22T06:00:00Z');
const people = syntheticPeople(20);
const organisations = syntheticOrganisations(people);
const company = organisations[0]!;
const head = people.find(({ iin }) => iin === company.headIin)!;
const employee = people.find(({ iin }) => iin !== company.headIin)!;
const simulator = createSimulator({ people, organisations });
let db: TestDatabase;
let registerUrl: string;

beforeAll(async () => {
  db = await freshDatabase();
  await new Promise<void>((done) => simulator.listen(0, '127.0.0.1', done));
  registerUrl = `http://127.0.0.1:${(simulator.address() as AddressInfo).port}`;
});
afterAll(async () => {
  simulator.closeAllConnections();
  simulator.close();
  await db.close();
});

/** An order of the company in the name of a person; gives what the query came to and the kept answers. */
async function query(person: typeof head, change: Partial<ApplicantEntity>) {
  const { iin, surname, givenName, patronymic } = person;
  const names = { iin, surname, givenName, patronymic };
  const firm = { kind: 'legal_entity', bin: company.bin, organisation: company.name } as const;
  const request = await submittedOrder(db.em(), { at, applicant: { ...firm, ...names, ...change } });
  const context = jobContext({ orm: db.orm, dataDir: '/nonexistent', at, registerUrl });
  const result = await queryRegisters(context, await openRow(db.orm, 'registers', request.id));
  const answers = await db.em().find(RegisterAnswerEntity, { requestId: request.id }, { orderBy: { register: 'asc' } });
  const { step } = await reread(db.em(), request.id);
  return { outcome: result['outcome'], step, answers: answers.map(({ register, outcome }) => [register, outcome]) };
}

const BOTH_FOUND = [
  ['gbd_fl', 'found'],
  ['gbd_ul', 'found'],
];

describe('the registers of an organisation’s order (reg p.6(2))', () => {
  it('are both asked: the person in gbd_fl, the organisation in gbd_ul', async () => {
    const found = await query(employee, { details: { organisationRole: 'employee' } });
    expect(found).toEqual({ outcome: 'found', step: 'P6', answers: BOTH_FOUND });
  });

  it.each<[string, Partial<ApplicantEntity>, string]>([
    ['another name', { organisation: '«Басқа» ЖШС' }, 'different'],
    ['a BIN nobody has', { bin: '000000000000' }, 'absent'],
    ['a head whom the register does not name', { details: { organisationRole: 'first_head' } }, 'different'],
  ])('refuse %s', async (_name, change, outcome) => {
    const answers = [
      ['gbd_fl', 'found'],
      ['gbd_ul', outcome],
    ];
    expect(await query(employee, change)).toEqual({ outcome, step: 'P3', answers });
  });

  it('let the head whom the register names go on, and who acts for him (std1 p.9 rule for the first head)', async () => {
    expect((await query(head, { details: { organisationRole: 'first_head' } })).outcome).toBe('found');
    const acting = { organisationRole: 'first_head', actingHead: true } as const;
    expect((await query(employee, { details: acting })).outcome).toBe('found');
  });

  it('are one for a person who owns a domain name', async () => {
    const person = { kind: 'domain_individual', bin: null, organisation: null } as const;
    expect((await query(employee, person)).answers).toEqual([['gbd_fl', 'found']]);
  });
});
