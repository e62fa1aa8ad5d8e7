import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { settleFailedWork as settle } from '@kualik/db/repositories/failed-work.repository.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { SettleFailedWorkInput } from './failed-work.input.ts';
import { findFailed } from './find-failed.ts';

/** Somebody looked after it: it stays as it ended, with the reason why that is no matter any more. */
export async function settleFailedWork(
  context: ApiContext,
  { id, resolution }: SettleFailedWorkInput,
): Promise<boolean> {
  const { em, now: at } = context;
  const { queue, kind, requestId, code } = await findFailed(context, id);
  const { employeeId } = signedInOf(context);
  await em.transactional(async (inner) => {
    if (!(await settle(inner, id, { at, employeeId, resolution }))) throw new CodedError('WORK_SETTLED');
    const data = { outboxId: id, queue, kind, code, resolution };
    await appendAudit(inner, { kind: 'work.settled', actor: employeeActor(context), at, requestId, data });
  });
  return true;
}
