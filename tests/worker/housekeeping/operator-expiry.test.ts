import { describe, expect, it } from '@jest/globals';
import { CertificateEntity, OperatorCertificateEntity, StaffNoticeEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { findOperator, moveOperator } from '@kualik/db/repositories/operator.repository.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { expiryNotice } from '@kualik/domain/rules/operators.ts';
import { pino } from 'pino';
import { appointed, office, openForThisFile } from '../../support/appointments.ts';
import { SEMEY_OFFICE } from '../../support/stored-cases.ts';
import { tellOfExpiry } from '../../../worker/housekeeping/operator-expiry.ts';

openForThisFile();

const END = new Date('2026-12-31T05:00:00.000Z');

const workerAt = (now: string) => ({
  orm: office.database.orm,
  clock: fixedClock(new Date(now)),
  log: pino({ level: 'silent' }),
  registry: loadServices(),
});

describe('reg p.15(1) the end of an operator’s certificates', () => {
  it.each<[string, number | null]>([
    ['2026-11-30T18:59:59.000Z', null], // 31 days before, the last second of the day in Almaty
    ['2026-11-30T19:00:00.000Z', 30], // already the next day in Almaty
    ['2026-12-11T05:00:00.000Z', 20],
    ['2026-12-21T05:00:00.000Z', 10],
    ['2026-12-31T05:00:00.000Z', null], // it is past
  ])('at %s begins the term of %s days', (now, days) => {
    expect(expiryNotice(END, new Date(now))).toBe(days);
  });

  it('is told to provider and head 30, 20 and 10 days before, once however many workers look', async () => {
    const operatorId = await appointed();
    const { employee, sign } = await office.hire('ending', 'operator');
    const em = office.database.em();
    const operator = await findOperator(em, operatorId);
    if (operator !== null) await moveOperator(em, operator, 'active', employee.id);
    await em.nativeUpdate(CertificateEntity, { sha256: sign.sha256 }, { notAfter: END });
    const { id: certificateId } = await em.findOneOrFail(CertificateEntity, { sha256: sign.sha256 });
    await em.insert(OperatorCertificateEntity, { operatorId, certificateId, usage: 'sign', carrierSerial: 'KT-1' });
    const told: number[] = [];
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-12', '2026-12-22', '2027-01-01']) {
      const now = `${day}T05:00:00.000Z`;
      const both = await Promise.all([tellOfExpiry(workerAt(now)), tellOfExpiry(workerAt(now))]);
      told.push(both[0] + both[1]);
    }
    expect(told).toEqual([0, 1, 0, 1, 1, 0]);
    const notices = await office.database.em().find(StaffNoticeEntity, { subjectId: operatorId });
    const addressees = notices.map(({ role, officeId }) => `${role} ${officeId === SEMEY_OFFICE ? 'own' : 'all'}`);
    expect(addressees.sort()).toEqual([
      ...Array.from({ length: 3 }, () => 'provider_officer all'),
      ...Array.from({ length: 3 }, () => 'psc_head own'),
    ]);
  });
});
