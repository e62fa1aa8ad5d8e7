import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { getSetting, replaceSetting } from '@kualik/db/repositories/setting.repository.ts';
import { HOLD_DAYS_BOUNDS, HOLD_DAYS_SETTING, holdDaysOf } from '@kualik/domain/rules/holds.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';

/** Days after which a hold placed now becomes a revocation. [D] */
export async function readHoldDays({ em }: Pick<ApiContext, 'em'>): Promise<number> {
  return holdDaysOf(await getSetting(em, HOLD_DAYS_SETTING));
}

/** Changes the term of the holds to come; those that stand keep the end that their owners were told. [D] */
export async function setHoldDays(context: ApiContext, days: number): Promise<number> {
  const { min, max } = HOLD_DAYS_BOUNDS;
  if (days < min || days > max) throw new CodedError('HOLD_DAYS_BOUNDS', { field: 'days' });
  await context.em.transactional(async (em) => {
    const previous = holdDaysOf(await replaceSetting(em, HOLD_DAYS_SETTING, days));
    const data = { previousDays: previous, days };
    await appendAudit(em, {
      kind: 'hold.term-set',
      actor: employeeActor(context),
      at: context.now,
      requestId: null,
      data,
    });
  });
  return days;
}
