import type { ComplaintLetterAct } from '@kualik/domain/rules/complaints.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ComplaintLetterEntity } from '../entities/complaint.entity.ts';
import { newId } from '../ids.ts';
import { addOutbox } from './outbox.repository.ts';

/** Queues the letter about an act, in the caller's transaction. */
export async function addComplaintLetter(
  em: EntityManager,
  { complaintId, act, at }: { complaintId: string; act: ComplaintLetterAct; at: Date },
): Promise<void> {
  const id = newId();
  await em.insert(ComplaintLetterEntity, { id, complaintId, act, queuedAt: at });
  await addOutbox(em, { queue: 'mail', kind: 'complaint-letter', requestId: null, payload: { letterId: id }, at });
}

export async function findComplaintLetter(em: EntityManager, id: string): Promise<ComplaintLetterEntity | null> {
  return em.findOne(ComplaintLetterEntity, { id });
}

export async function markComplaintLetterSent(em: EntityManager, id: string, at: Date): Promise<void> {
  await em.nativeUpdate(ComplaintLetterEntity, { id, sentAt: null }, { sentAt: at, lastError: null });
}

export async function markComplaintLetterFailed(em: EntityManager, id: string, error: string): Promise<void> {
  await em.nativeUpdate(ComplaintLetterEntity, { id, sentAt: null }, { lastError: error });
}
