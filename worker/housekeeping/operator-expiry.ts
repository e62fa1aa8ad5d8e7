import { operatorsEndingBefore } from '@kualik/db/repositories/operator.repository.ts';
import { addStaffNotice, isExpiryTold, tellHead } from '@kualik/db/repositories/staff-notice.repository.ts';
import { isUniqueViolation } from '@kualik/db/unique-violation.ts';
import { addDays, dayOf, startOfDay } from '@kualik/domain/rules/calendar-days.ts';
import { orderersOf } from '@kualik/domain/rules/appointments.ts';
import { EXPIRY_NOTICE_DAYS, expiryNotice } from '@kualik/domain/rules/operators.ts';
import type { ProcessContext } from '../job.ts';

/** Tells provider and head, of other staff the administrator, 30, 20 and 10 days before an operator's certificates end, once each. @rule reg p.15(1) */
export async function tellOfExpiry({ orm, clock }: ProcessContext): Promise<number> {
  const at = clock.now();
  const before = startOfDay(addDays(dayOf(at), EXPIRY_NOTICE_DAYS[0] + 1));
  let told = 0;
  for (const { id: subjectId, officeId, role, endsAt } of await operatorsEndingBefore(orm.em.fork(), {
    after: at,
    before,
  })) {
    const days = expiryNotice(endsAt, at);
    if (days === null) continue;
    const facts = { endsOn: dayOf(endsAt), days };
    if (await isExpiryTold(orm.em.fork(), subjectId, facts)) continue;
    const notice = { kind: 'operator_expiring', subjectId, facts, at } as const;
    try {
      await orm.em.fork().transactional(async (em) => {
        const [desk = 'provider_officer'] = orderersOf(role).first;
        await addStaffNotice(em, { ...notice, role: desk, officeId: null });
        if (role === 'operator') await tellHead(em, { ...notice, officeId });
      });
      told += 1;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error; // another worker told it in this very moment
    }
  }
  return told;
}
