import type { EntityManager } from '@kualik/db';
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
  const request = await loadClaimed(context, { id, awaits: awaitsPapers });
  await context.em.transactional((em) => keepDataUseConsent(em, context, request.id));
  return viewRequest(context, id);
}

/** The consent of a case that the signed-in employee holds, with its audit entry; in the caller's transaction. @rule std1 p.9 */
export async function keepDataUseConsent(em: EntityManager, context: ApiContext, requestId: string): Promise<void> {
  const { now: at } = context;
  const { employeeId } = signedInOf(context);
  if (!(await storeDataUseConsent(em, { requestId, employeeId, at }))) return;
  const actor = { kind: 'employee', id: employeeId } as const;
  await appendAudit(em, { kind: 'consent.recorded', actor, at, requestId, data: {} });
}
