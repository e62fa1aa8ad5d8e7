import type { ComplaintLetterAct } from '@kualik/domain/rules/complaints.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ComplaintPaperEntity } from '../entities/complaint-paper.entity.ts';
import { newId } from '../ids.ts';
import { addOutbox } from './outbox.repository.ts';
import { PAPER_NOT_SEALED } from './paper.repository.ts';

/** Work for the printer of papers, in the transaction of the act. */
export async function orderComplaintPaper(
  em: EntityManager,
  { complaintId, act, at }: { complaintId: string; act: ComplaintLetterAct; at: Date },
): Promise<void> {
  const payload = { complaintId, act };
  await addOutbox(em, { queue: 'papers', kind: 'complaint-paper', requestId: null, payload, at });
}

export async function findComplaintPaper(
  em: EntityManager,
  where: { id: string } | { complaintId: string; act: ComplaintLetterAct },
): Promise<ComplaintPaperEntity | null> {
  return em.findOne(ComplaintPaperEntity, where);
}

/** The papers of a complaint in the order in which they were made. */
export async function papersOfComplaint(em: EntityManager, complaintId: string): Promise<ComplaintPaperEntity[]> {
  return em.find(ComplaintPaperEntity, { complaintId }, { orderBy: { createdAt: 'asc', id: 'asc' } });
}

/** Files the paper of an act once and orders its seal; of two jobs at once the first wins and both get its paper. */
export async function fileComplaintPaper(
  em: EntityManager,
  paper: Pick<ComplaintPaperEntity, 'complaintId' | 'act' | 'content' | 'sha256' | 'createdAt'>,
): Promise<ComplaintPaperEntity> {
  const { complaintId, act, content, sha256, createdAt } = paper;
  const id = newId();
  await em.transactional(async (inner) => {
    const rows: unknown[] = await inner.execute(
      `insert into complaint_paper (id, complaint_id, act, content, sha256, created_at) values (?, ?, ?, ?, ?, ?)
        on conflict (complaint_id, act) do nothing returning id`,
      [id, complaintId, act, Buffer.from(content), sha256, createdAt],
    );
    if (rows.length === 0) return;
    const payload = { paperId: id };
    await addOutbox(inner, { queue: 'signing', kind: 'seal-complaint-paper', requestId: null, payload, at: createdAt });
  });
  return em.fork().findOneOrFail(ComplaintPaperEntity, { complaintId, act });
}

/** Puts the sealed bytes in the place of the unsealed ones. False when somebody was faster. */
export async function storeSealedComplaintPaper(
  em: EntityManager,
  { id, sha256 }: Pick<ComplaintPaperEntity, 'id' | 'sha256'>,
  sealed: { content: Uint8Array; sha256: string; at: Date },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update complaint_paper set content = ?, sha256 = ?, sealed_at = ?, awaits_seal = false
      where id = ? and sha256 = ? and awaits_seal returning id`,
    [Buffer.from(sealed.content), sealed.sha256, sealed.at, id, sha256],
  );
  return rows.length === 1;
}

/** The letter about the act is due at once instead of after its backoff. */
export async function wakeComplaintLetter(
  em: EntityManager,
  { complaintId, act }: Pick<ComplaintPaperEntity, 'complaintId' | 'act'>,
  at: Date,
): Promise<void> {
  await em.execute(
    `update outbox set available_at = ? where queue = 'mail' and kind = 'complaint-letter' and closed_at is null
      and enqueued_at is null and last_error = ?
      and payload ->> 'letterId' in (select id::text from complaint_letter where complaint_id = ? and act = ?)`,
    [at, PAPER_NOT_SEALED, complaintId, act],
  );
}
