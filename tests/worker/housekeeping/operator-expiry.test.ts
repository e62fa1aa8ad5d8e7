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

  it('is told no more once their successors exist', async () => {
    const operatorId = await appointed();
    const [former, next] = [await office.hire('former', 'operator'), await office.hire('next', 'operator')];
    const em = office.database.em();
    const operator = await findOperator(em, operatorId);
    if (operator !== null) await moveOperator(em, operator, 'active', former.employee.id);
    await em.nativeUpdate(CertificateEntity, { sha256: former.sign.sha256 }, { notAfter: END });
    const give = async (sha256: string, round: number): Promise<void> => {
      const { id: certificateId } = await em.findOneOrFail(CertificateEntity, { sha256 });
      const link = { operatorId, certificateId, usage: 'sign', carrierSerial: 'KT-2', round } as const;
      await em.insert(OperatorCertificateEntity, link);
    };
    const told = () => office.database.em().count(StaffNoticeEntity, { subjectId: operatorId });
    await give(former.sign.sha256, 1);
    await tellOfExpiry(workerAt('2026-12-01T05:00:00.000Z'));
    expect(await told()).toBe(2);
    await give(next.sign.sha256, 2);
    await tellOfExpiry(workerAt('2026-12-12T05:00:00.000Z'));
    expect(await told()).toBe(2);
  });
});
