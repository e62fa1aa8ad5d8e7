import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity } from '@kualik/db';
import { DeskLoadDocument, MachineryDocument, RequestFiguresDocument } from '../../codegen/generated/figures.ts';
import { openAdministration } from '../support/api-administration.ts';
import type { Administration } from '../support/api-administration.ts';
import type { Session } from '../support/api-server.ts';
import { caseAwaitingPapers } from '../support/api-staff.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';

let office: Administration;

beforeAll(async () => {
  office = await openAdministration(['supervisor', 'administrator', 'operator']);
  const em = office.database.em();
  // One minute before midnight of Almaty of 9 November, at that midnight, and at the end of the 10th.
  for (const at of ['2026-11-08T18:59:00Z', '2026-11-08T19:00:00Z', '2026-11-10T18:59:59Z'])
    await caseAwaitingPapers(em, new Date(at));
  await em.execute(
    'update request set office_id = (select id from office where id <> ? order by code limit 1) where submitted_at = ?',
    [SEMEY_OFFICE, '2026-11-08T19:00:00Z'],
  );
  const holder = office.staff['operator']?.employee.id;
  await em.execute(
    'update request set claimed_by_id = ?, claimed_at = ?, claim_touched_at = ? where submitted_at = ?',
    [holder, office.api.now(), office.api.now(), '2026-11-10T18:59:59Z'],
  );
});
afterAll(() => office.close());

function sessionOf(name: string): Session {
  const session = office.staff[name]?.session;
  if (!session) throw new Error(`nobody is called ${name}`);
  return session;
}

const PERIOD = { from: '2026-11-09', to: '2026-11-10', officeId: null };

describe('the figures of a period', () => {
  it('count the requests sent on its days of Almaty, by state, channel, office and kind', async () => {
    const { data } = await office.api.ask(RequestFiguresDocument, PERIOD, sessionOf('supervisor'));
    const figures = data?.requestFigures;
    expect(figures?.total).toBe(2);
    expect(figures?.byStatus).toEqual([{ key: 'WAITING_FOR_APPLICANT', count: 2 }]);
    expect(figures?.byKind).toEqual([{ key: 'individual', count: 2 }]);
    expect(figures?.byChannel.map(({ count }) => count)).toEqual([2]);
    expect(figures?.byDay).toEqual([
      { day: '2026-11-09', received: 1, finished: 0 },
      { day: '2026-11-10', received: 1, finished: 0 },
    ]);
    const ofOffice = { ...PERIOD, officeId: SEMEY_OFFICE };
    const one = await office.api.ask(RequestFiguresDocument, ofOffice, sessionOf('supervisor'));
    expect(one.data?.requestFigures.byOffice.map(({ count }) => count)).toEqual([1]);
  });

  it('are refused for a period that ends before it begins or is longer than a year', async () => {
    for (const to of ['2026-11-08', '2027-11-10']) {
      const { errors } = await office.api.ask(RequestFiguresDocument, { ...PERIOD, to }, sessionOf('supervisor'));
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INPUT_INVALID']);
    }
  });

  it('tell a supervisor what each operator holds, and record that he read it (reg p.19(1))', async () => {
    const { data } = await office.api.ask(DeskLoadDocument, PERIOD, sessionOf('supervisor'));
    expect(data?.deskLoad[0]).toMatchObject({
      employeeId: office.staff['operator']?.employee.id,
      ...{ holding: 1, confirmed: 0, refused: 0 },
    });
    const entries = await office.database.em().find(AuditEntity, { kind: 'list.read' });
    expect(entries.map((entry) => JSON.stringify(entry.data)).join()).toContain('deskLoad');
    const refused = await office.api.ask(DeskLoadDocument, PERIOD, sessionOf('administrator'));
    expect(refused.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('the machinery', () => {
  it('says of each certificate, list, queue and of the mail whether somebody has to act', async () => {
    const { data } = await office.api.ask(MachineryDocument, {}, sessionOf('administrator'));
    const subjects = data?.machinery.map(({ subject }) => subject) ?? [];
    expect(subjects).toEqual(expect.arrayContaining(['CA', 'MAIL']));
    expect(data?.machinery.find(({ subject }) => subject === 'MAIL')).toMatchObject({ state: 'GOOD', waiting: 0 });
  });
});
