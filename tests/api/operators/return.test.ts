import { describe, expect, it } from '@jest/globals';
import { ViolationEntity } from '@kualik/db';
import { openAbsenceOf } from '@kualik/db/repositories/operator-absence.repository.ts';
import { findOperator, moveOperator } from '@kualik/db/repositories/operator.repository.ts';
import { done } from '../../support/api-administration.ts';
import {
  applied,
  appointed,
  lettered,
  letterOf,
  office,
  openForThisFile,
  ordered,
  signature,
} from '../../support/appointments.ts';

openForThisFile();

async function active(name: string): Promise<string> {
  const operatorId = await appointed();
  const employee = await office.hire(name, 'operator');
  const em = office.database.em();
  const operator = await findOperator(em, operatorId);
  if (operator !== null) await moveOperator(em, operator, 'active', employee.employee.id);
  return operatorId;
}

describe('reg p.15(1) an absence without suspension', () => {
  it('ends when the head says that the operator came back; then a new one can be reported', async () => {
    const operatorId = await active('returner');
    const absence = { input: { operatorId, from: '2026-11-23', expectedTo: '2026-12-20' } };
    await done(office, 'ReportOperatorAbsence', absence, 'psc_head');
    expect((await office.run('ReportOperatorAbsence', absence, 'psc_head')).code).toBe('STATE_CHANGED');
    expect((await office.run('EndOperatorAbsence', { operatorId }, 'psc_office')).code).toBe('FORBIDDEN');
    const ends = await Promise.all([1, 2].map(() => office.run('EndOperatorAbsence', { operatorId }, 'psc_head')));
    expect(ends.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(await openAbsenceOf(office.database.em(), operatorId)).toBeNull();
    await done(office, 'ReportOperatorAbsence', absence, 'psc_head');
    await done(office, 'SuspendOperator', { operatorId }, 'provider_officer');
    expect((await office.run('EndOperatorAbsence', { operatorId }, 'psc_head')).code).toBe('OPERATOR_STATE');
  });
});

describe('reg p.19(5) rule 2 the key of a colleague', () => {
  const found = (name: string) =>
    office.database.em().find(ViolationEntity, { employeeId: office.staff[name]?.employee.id ?? '' });

  it('under a letter or an order is refused and recorded as a violation of who used it', async () => {
    const letter = await letterOf(await applied());
    const foreign = { id: letter.id, cms: await signature('psc_office', letter.document) };
    expect((await office.run('SignOfficialLetter', foreign, 'psc_head')).code).toBe('CONFIRMATION_OTHER_OPERATOR');
    expect((await found('psc_head')).map(({ ruleRef }) => ruleRef)).toEqual(['p.19(5) rule 2']);
    const order = await ordered(await lettered());
    const other = { id: order.id, cms: await signature('second', order.document) };
    expect((await office.run('SignOperatorIssue', other, 'provider_officer')).code).toBe('CONFIRMATION_OTHER_OPERATOR');
    expect((await found('provider_officer')).map(({ state }) => state)).toEqual(['found']);
    expect(await found('second')).toEqual([]);
  });
});
