import { beforeAll, describe, expect, it } from '@jest/globals';
import { EmployeeEntity, officeIdOf, StaffNoticeEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { findOperator, moveOperator } from '@kualik/db/repositories/operator.repository.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { pino } from 'pino';
import { done } from '../../support/api-administration.ts';
import { appointment, office, openForThisFile } from '../../support/appointments.ts';
import { watchOperators } from '../../../worker/housekeeping/operators.ts';

openForThisFile();

const PROVIDER = { officeId: officeIdOf('10-1-NCA') };
const LONG = { from: '2026-11-24', expectedTo: '2026-12-20' };

beforeAll(async () => {
  await office.hire('own head', 'provider_head', PROVIDER);
});

/** An operator of the provider, or of the centre of `by`, who works. */
async function working(by: string): Promise<{ operatorId: string; employeeId: string }> {
  const operatorId = String((await done(office, 'AppointOperator', appointment(), by))['id']);
  const em = office.database.em();
  const operator = await findOperator(em, operatorId);
  const { employee } = await office.hire(`operator ${operatorId}`, 'operator', PROVIDER);
  if (operator === null) throw new Error('not stored');
  await moveOperator(em, operator, 'active', employee.id);
  return { operatorId, employeeId: employee.id };
}

describe('reg p.5(15), p.15(1) for the provider’s own operators', () => {
  it('the head of the provider reports a long absence and asks to resume; the provider suspends and resumes', async () => {
    const { operatorId, employeeId } = await working('own head');
    const absence = { input: { operatorId, ...LONG } };
    expect((await office.run('ReportOperatorAbsence', absence, 'psc_head')).code).toBe('OPERATOR_OTHER_OFFICE');
    await done(office, 'ReportOperatorAbsence', absence, 'own head');
    expect((await done(office, 'SuspendOperator', { operatorId }, 'provider_officer'))['state']).toBe('SUSPENDED');
    expect((await office.run('ResumeOperator', { operatorId }, 'provider_officer')).code).toBe('RESUME_NOT_ASKED');
    await done(office, 'AskToResumeOperator', { operatorId }, 'own head');
    expect((await done(office, 'ResumeOperator', { operatorId }, 'provider_officer'))['state']).toBe('ACTIVE');
    const account = await office.database.em().findOneOrFail(EmployeeEntity, { id: employeeId });
    expect(account.state).toBe('active');
  });

  it('the head of the provider records a dismissal, and the provider revokes', async () => {
    const { operatorId } = await working('own head');
    const input = { operatorId, kind: 'DISMISSAL', effectiveOn: '2026-11-30' };
    await done(office, 'RecordOperatorChange', { input }, 'own head');
    await done(office, 'NotifyOperatorChange', { operatorId, letterNumber: '7' }, 'own head');
    expect((await done(office, 'RevokeOperator', { operatorId }, 'provider_officer'))['state']).toBe('REVOKED');
  });

  it('the head of the provider is asked about a silent one, and answers', async () => {
    const { operatorId } = await working('own head');
    const clock = fixedClock(new Date('2026-12-20T05:00:00.000Z'));
    const worker = { orm: office.database.orm, clock, log: pino({ level: 'silent' }), registry: loadServices() };
    await watchOperators(worker);
    const told = { kind: 'silence_question', subjectId: operatorId } as const;
    const [notice] = await office.database.em().find(StaffNoticeEntity, told);
    expect(notice).toMatchObject({ role: 'provider_head', officeId: null });
    const answer = { operatorId, answer: 'Оқуда болды' };
    expect((await done(office, 'AnswerSilence', answer, 'own head'))['questionId']).toBeNull();
  });

  it('the head of the provider does not speak for the operators of a centre', async () => {
    const { operatorId } = await working('psc_head');
    const input = { operatorId, kind: 'TRANSFER', effectiveOn: '2026-11-30' };
    const refused = [
      await office.run('RecordOperatorChange', { input }, 'own head'),
      await office.run('ReportOperatorAbsence', { input: { operatorId, ...LONG } }, 'own head'),
    ];
    expect(refused.map(({ code }) => code)).toEqual(['OPERATOR_OTHER_OFFICE', 'OPERATOR_OTHER_OFFICE']);
  });
});
