import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendAudit, AuditEntity, EmployeeEntity, StaffNoticeEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { insertAbsence, insertChange } from '@kualik/db/repositories/operator-absence.repository.ts';
import {
  findOperator,
  insertOperator,
  insertPaper,
  moveOperator,
} from '@kualik/db/repositories/operator.repository.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { pino } from 'pino';
import { watchOperators } from '../../../worker/housekeeping/operators.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { randomHash, SEMEY_OFFICE, storeEmployee, syntheticIin } from '../../support/stored-cases.ts';

/** 10:00 in Almaty on Friday 27 November 2026. */
const START = new Date('2026-11-27T05:00:00.000Z');

describe('reg p.15(1) what the system does about operators itself', () => {
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

  async function activeOperator(): Promise<{ operatorId: string; employeeId: string }> {
    const em = database.em();
    const { id: employeeId } = await storeEmployee(em);
    const scan = { sha256: randomHash(), contentType: 'application/pdf', content: new Uint8Array(1) } as const;
    const orderPaperId = await insertPaper(em, { ...scan, filedAt: START, filedById: employeeId });
    const operatorId = await insertOperator(em, {
      ...{ iin: syntheticIin(), surname: 'Өтеулі', givenName: 'Әсел', patronymic: null, phone: '+77000000013' },
      ...{ officeId: SEMEY_OFFICE, workplaceIds: ['SEMEY-1'], orderNumber: '1', orderDate: '2026-11-20', orderPaperId },
      ...{ orderSha256: randomHash(), requirementsRef: 'талаптар', requirementsConfirmedById: employeeId },
      ...{ requirementsConfirmedAt: START, appointedAt: START },
    });
    const operator = await findOperator(em, operatorId);
    if (operator === null) throw new Error('not stored');
    await moveOperator(em, operator, 'active', employeeId);
    return { operatorId, employeeId };
  }

  it('access ends at the first moment of the day, without a notice to the provider, once for two workers', async () => {
    const { operatorId, employeeId } = await activeOperator();
    const day = {
      kind: 'dismissal',
      effectiveOn: '2026-11-30',
      letterNumber: null,
      notifiedAt: null,
      isLate: null,
    } as const;
    await insertChange(database.em(), { operatorId, ...day, recordedById: employeeId, recordedAt: START });
    expect(await watchOperators(at('2026-11-29T18:59:59.000Z'))).toEqual({ ended: 0, asked: 0 });
    const done = await Promise.all([1, 2].map(() => watchOperators(at('2026-11-29T19:00:00.000Z'))));
    expect(done.map(({ ended }) => ended).sort()).toEqual([0, 1]);
    const em = database.em();
    expect(await em.findOneOrFail(EmployeeEntity, { id: employeeId })).toMatchObject({ state: 'suspended' });
    expect((await findOperator(em, operatorId))?.state).toBe('suspended');
    expect(await em.count(AuditEntity, { kind: 'operator.access-ended' })).toBe(1);
  });

  it('a silent operator is asked about once, an absent or a working one is not', async () => {
    const silent = await activeOperator();
    const working = await activeOperator();
    const absent = await activeOperator();
    const em = database.em();
    const days = { fromOn: '2026-11-28', expectedTo: '2027-01-15', reason: null };
    await insertAbsence(em, {
      operatorId: absent.operatorId,
      ...days,
      reportedById: absent.employeeId,
      reportedAt: START,
    });
    const act = { kind: 'case.read', actor: { kind: 'employee', id: working.employeeId }, requestId: null } as const;
    await appendAudit(em, { ...act, at: new Date('2026-12-10T05:00:00.000Z'), data: {} });
    expect(await watchOperators(at('2026-12-12T05:00:00.000Z'))).toEqual({ ended: 0, asked: 0 });
    const done = await Promise.all([1, 2].map(() => watchOperators(at('2026-12-14T05:00:00.000Z'))));
    expect(done.reduce((sum, { asked }) => sum + asked, 0)).toBe(1);
    const notices = await database.em().find(StaffNoticeEntity, { kind: 'silence_question' });
    expect(notices.map(({ subjectId, role, officeId }) => [subjectId, role, officeId])).toEqual([
      [silent.operatorId, 'psc_head', SEMEY_OFFICE],
    ]);
  });
});
