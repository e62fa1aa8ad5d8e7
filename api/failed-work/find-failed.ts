import { failedWork, type FailedWork } from '@kualik/db/repositories/failed-work.repository.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';

/** Failed work that nobody has settled; somebody else's click may have been faster. */
export async function findFailed({ em }: ApiContext, id: string): Promise<FailedWork> {
  const work = isUuid(id) ? await failedWork(em, id) : null;
  if (work === null) throw new CodedError('WORK_SETTLED', { field: 'id' });
  return work;
}
