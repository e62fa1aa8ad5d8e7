import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { storeDataUseConsent } from '@kualik/db/repositories/consent.repository.ts';
import { awaitsPapers } from '../cases/allowed-actions.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from './load-claimed.ts';

/**
 * Records that the applicant gave his written consent; only then the register data stand beside the originals. Saying it twice
 * changes nothing. @rule std1 p.9
 */
export async function recordDataUseConsent(context: ApiContext, id: string): Promise<RequestType> {
  const { em, now: at } = context;
  const { employeeId } = signedInOf(context);
  const request = await loadClaimed(context, { id, awaits: awaitsPapers });
  await em.transactional(async (inner) => {
    if (!(await storeDataUseConsent(inner, { requestId: request.id, employeeId, at }))) return;
    const actor = { kind: 'employee', id: employeeId } as const;
    await appendAudit(inner, { kind: 'consent.recorded', actor, at, requestId: request.id, data: {} });
  });
  return viewRequest(context, id);
}
