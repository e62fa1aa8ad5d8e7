import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, ComplaintEntity, StaffNoticeEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { complaintDueAt } from '@kualik/domain/rules/complaint-terms.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { pino } from 'pino';
import { watchComplaints } from '../../../worker/housekeeping/watch-complaints.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { SEMEY_OFFICE } from '../../support/stored-cases.ts';
import { storedComplaint } from '../../support/stored-complaints.ts';

/** 10:00 in Almaty on Monday 23 November 2026: the answer is due on Monday 30 November at 18:30. */
const REGISTERED = new Date('2026-11-23T05:00:00.000Z');
const DUE = complaintDueAt(REGISTERED, 'provider');
/** The first moment of Friday 27 November, the working day before. */
const FRIDAY = '2026-11-26T19:00:00.000Z';

describe('std1 p.11 the terms of complaints are watched', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  const at = (now: string) => ({
    orm: database.orm,
    clock: fixedClock(new Date(now)),
    log: pino({ level: 'silent' }),
    registry: loadServices(),
  });
  const twoWorkers = async (now: string) => {
    const done = await Promise.all([1, 2].map(() => watchComplaints(at(now))));
    return [done.reduce((sum, one) => sum + one.warned, 0), done.reduce((sum, one) => sum + one.overdue, 0)];
  };
  const notices = async (subjectId: string) =>
    (await database.em().find(StaffNoticeEntity, { subjectId }, { orderBy: { id: 'asc' } })).map(
      ({ kind, role, officeId }) => [kind, role, officeId],
    );

  it('the head is reminded a working day before the end and told when it is over, once for two workers', async () => {
    const { id } = await storedComplaint(database.em(), { registeredAt: REGISTERED, dueAt: DUE });
    expect(await twoWorkers('2026-11-26T18:59:59.000Z')).toEqual([0, 0]);
    expect(await twoWorkers(FRIDAY)).toEqual([1, 0]);
    expect(await twoWorkers('2026-11-30T13:30:00.000Z')).toEqual([0, 0]);
    expect(await twoWorkers('2026-11-30T13:30:01.000Z')).toEqual([0, 1]);
    expect(await twoWorkers('2026-12-05T05:00:00.000Z')).toEqual([0, 0]);
    expect(await notices(id)).toEqual([
      ['complaint_due', 'psc_head', SEMEY_OFFICE],
      ['complaint_overdue', 'psc_head', SEMEY_OFFICE],
    ]);
    const breaches = await database.em().find(AuditEntity, { kind: 'complaint.overdue' });
    expect(breaches.map(({ data }) => JSON.parse(data) as object)).toEqual([
      { complaintId: id, state: 'registered', due: DUE.toISOString(), executorId: null },
    ]);
  });

  it('the quality body has a term of its own, an answered complaint has none', async () => {
    const em = database.em();
    const answer = { state: 'answered', answer: 'Жауап', outcome: 'partly', answeredAt: DUE } as const;
    const { registeredById: executorId } = await storedComplaint(em, { registeredAt: REGISTERED, dueAt: DUE });
    await em.nativeUpdate(ComplaintEntity, { state: 'registered' }, { ...answer, executorId });
    const before = { registeredAt: REGISTERED, dueAt: DUE, ...answer, executorId, escalatedAt: DUE };
    const qualityDueAt = complaintDueAt(DUE, 'quality_body');
    const { id } = await storedComplaint(em, { ...before, state: 'escalated', qualityDueAt });
    expect(await twoWorkers('2027-02-01T05:00:00.000Z')).toEqual([0, 1]);
    expect(await notices(id)).toEqual([['complaint_overdue', 'quality_officer', null]]);
  });
});
