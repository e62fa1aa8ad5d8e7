import type { EntityManager } from '@kualik/db';
import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
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
  const isNew = await context.em.transactional((em) => keepDataUseConsent(em, context, request.id));
  if (!isNew) noteUnchanged();
  return viewRequest(context, id);
}

/** The consent of a case that the signed-in employee holds, with its audit entry; in the caller's transaction; false when it was there before. @rule std1 p.9 */
export async function keepDataUseConsent(em: EntityManager, context: ApiContext, requestId: string): Promise<boolean> {
  const { now: at } = context;
  const { employeeId } = signedInOf(context);
  if (!(await storeDataUseConsent(em, { requestId, employeeId, at }))) return false;
  const actor = { kind: 'employee', id: employeeId } as const;
  await appendAudit(em, { kind: 'consent.recorded', actor, at, requestId, data: {} });
  return true;
}
