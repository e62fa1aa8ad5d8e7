import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { actPage } from '@kualik/db/repositories/destruction.repository.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { Page } from '../administration/page.type.ts';
import type { WindowArgs } from '../administration/window.ts';
import type { ApiContext } from '../context.ts';
import { archiveScope } from './archive-scope.ts';
import type { DestructionActType } from './archive.type.ts';
import { toAct } from './destruction.ts';

/** Acts over units of the own centre, newest first, for those who sign them; the reading is recorded. @rule reg p.15(4) */
export async function listDestructionActs(
  context: ApiContext,
  isComplete: boolean | null,
  { first, offset }: WindowArgs,
): Promise<Page<DestructionActType>> {
  const { em, now: at } = context;
  const scope = await archiveScope(context);
  const [rows, totalCount] = await actPage(em, scope === 'all' ? null : scope, { isComplete, first, offset });
  const data = { acts: rows.map(({ id }) => id) };
  await appendAudit(em, { kind: 'archive.read', actor: employeeActor(context), at, requestId: null, data });
  return { items: rows.map(toAct), totalCount };
}
