import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, claimRequest, OutboxEntity, RequestEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { eventsOf } from '@kualik/db/repositories/event.repository.ts';
import type { CaseEvent, Facts } from '@kualik/domain/engine/case.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { pino } from 'pino';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { storeCase, storeEmployee } from '../support/stored-cases.ts';
import { advanceCase } from '../../worker/advance-case.ts';
import { runHousekeeping } from '../../worker/housekeeping/housekeeping.ts';

const registry = loadServices();
/** 10:00 in Almaty on Friday 20 February 2026; the thirtieth day after it is Sunday 22 March, a holiday. */
const START = new Date('2026-02-20T05:00:00.000Z');
const FLAGS = { 'applicant.natural': true, 'applicant.legal': false };

describe('the deadlines', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  const at = (now: string) => ({
    orm: database.orm,
    clock: fixedClock(new Date(now)),
    log: pino({ level: 'silent' }),
    registry,
  });

  /** A case that waits for the applicant's documents (P6) since the start. */
  async function waitingCase(): Promise<RequestEntity> {
    const em = database.em();
    const request = await storeCase(em, { at: START });
    const course: [CaseEvent, Facts['checks']][] = [
      [{ type: 'start' }, {}],
      [{ type: 'complete', step: 'P1' }, {}],
      [{ type: 'complete', step: 'P2' }, {}],
      [{ type: 'judge', step: 'C1' }, { 'registers.all_found': 'passed' }],
    ];
    for (const [event, checks] of course) {
      await advanceCase(
        em,
        registry,
        request,
        event,
        { checks, flags: FLAGS },
        { actor: { kind: 'system', id: 'test' }, at: START },
      );
    }
    return request;
  }

  it('leave a case alone until the last moment of its thirtieth day in Almaty, then let it lapse with a letter', async () => {
    const request = await waitingCase();
    expect(await runHousekeeping(at('2026-03-22T18:59:59.000Z'))).toEqual({ expired: 0, returned: 0 });
    expect(await runHousekeeping(at('2026-03-22T19:00:00.000Z'))).toEqual({ expired: 1, returned: 0 });
    const em = database.em();
    expect(await em.findOneOrFail(RequestEntity, { id: request.id })).toMatchObject({ status: 'LAPSED', step: 'X6' });
    expect((await eventsOf(em, request.id)).at(-1)).toMatchObject({ type: 'expire', step: 'P6', toStep: 'X6' });
    expect(await em.count(OutboxEntity, { requestId: request.id, queue: 'mail', kind: 'lapse' })).toBe(1);
    expect(await em.count(AuditEntity, { requestId: request.id, kind: 'case.lapsed' })).toBe(1);
  });

  it('let each case lapse once, though two workers look at the same time', async () => {
    const request = await waitingCase();
    const done = await Promise.all([1, 2, 3].map(() => runHousekeeping(at('2026-04-01T05:00:00.000Z'))));
    expect(done.reduce((sum, { expired }) => sum + expired, 0)).toBe(1);
    expect(await database.em().count(OutboxEntity, { requestId: request.id, kind: 'lapse' })).toBe(1);
  });

  it('give a claim back after fifteen idle minutes, not before', async () => {
    const request = await waitingCase();
    const employee = await storeEmployee(database.em());
    await claimRequest(database.em(), { requestId: request.id, employeeId: employee.id, at: START });
    expect(await runHousekeeping(at('2026-02-20T05:14:59.000Z'))).toEqual({ expired: 0, returned: 0 });
    expect(await runHousekeeping(at('2026-02-20T05:15:00.000Z'))).toEqual({ expired: 0, returned: 1 });
    const em = database.em();
    expect(await em.findOneOrFail(RequestEntity, { id: request.id })).toMatchObject({ claimedById: null });
    expect(await em.count(AuditEntity, { requestId: request.id, kind: 'claim.returned' })).toBe(1);
  });
});
