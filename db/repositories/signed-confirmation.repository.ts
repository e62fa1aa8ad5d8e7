import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicantEntity } from '../entities/applicant.entity.ts';
import { ConfirmationEntity } from '../entities/confirmation.entity.ts';
import type { RequestEntity } from '../entities/request.entity.ts';

/** The confirmation that came back signed, the newest if there are several; null when nobody signed. */
export function signedConfirmation(em: EntityManager, requestId: string): Promise<ConfirmationEntity | null> {
  return em.findOne(
    ConfirmationEntity,
    { requestId, cms: { $ne: null } },
    { orderBy: { receivedAt: 'desc', id: 'desc' } },
  );
}

export function applicantOf(em: EntityManager, request: RequestEntity): Promise<ApplicantEntity> {
  return em.findOneOrFail(ApplicantEntity, { id: request.applicantId });
}

/** Guarded by the step: the case stays where it is and says why nothing is signed. True when it did not say so before. */
export async function blockRequest(
  em: EntityManager,
  request: { id: string; step: string },
  reason: string,
): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    'update request set blocked_reason = ? where id = ? and step = ? and blocked_reason is distinct from ? returning id',
    [reason, request.id, request.step, reason],
  );
  return rows.length === 1;
}
