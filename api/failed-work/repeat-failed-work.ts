import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { repeatFailedWork as reopen } from '@kualik/db/repositories/failed-work.repository.ts';
import { mayRepeat } from '@kualik/domain/rules/failed-work.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { findFailed } from './find-failed.ts';

/** The work is due again: the relay of the worker finds it, the api knows no queue. */
export async function repeatFailedWork(context: ApiContext, id: string): Promise<boolean> {
  const { em, now: at } = context;
  const { queue, kind, requestId, code } = await findFailed(context, id);
  if (!mayRepeat(kind)) throw new CodedError('WORK_ORDERED_ANEW', { field: 'id' });
  await em.transactional(async (inner) => {
    if (!(await reopen(inner, id, at))) throw new CodedError('WORK_SETTLED');
    const data = { outboxId: id, queue, kind, code };
    await appendAudit(inner, { kind: 'work.repeated', actor: employeeActor(context), at, requestId, data });
  });
  return true;
}
