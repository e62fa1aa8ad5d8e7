import { appendAudit, type ComplaintEntity, type EntityManager } from '@kualik/db';
import { complaintsNearTerm, markTerm, noticeOfComplaint } from '@kualik/db/repositories/complaint-term.repository.ts';
import { complaintWarnedFrom } from '@kualik/domain/rules/complaint-terms.ts';
import { isComplaintOverdue, runningDueAt } from '@kualik/domain/rules/complaints.ts';
import type { ProcessContext } from '../job.ts';

/** Complaints looked at in one round; the next round follows within a minute. */
const BATCH = 100;
const ACTOR = { kind: 'system', id: 'complaints' } as const;

/** Reminds the head a working day before the end of a term, and records and tells once when it is over. @rule std1 p.11 */
export async function watchComplaints({
  orm,
  clock,
  log,
}: ProcessContext): Promise<{ warned: number; overdue: number }> {
  const at = clock.now();
  const done = { warned: 0, overdue: 0 };
  for (const complaint of await complaintsNearTerm(orm.em.fork(), at, BATCH)) {
    const told = await orm.em.fork().transactional((em) => tell(em, complaint, at));
    if (told !== null) done[told] += 1;
  }
  if (done.warned + done.overdue > 0) log.info(done, 'complaints');
  return done;
}

async function tell(em: EntityManager, complaint: ComplaintEntity, at: Date): Promise<'warned' | 'overdue' | null> {
  const { id, state, executorId = null } = complaint;
  const times = { state, dueAt: complaint.dueAt ?? null, qualityDueAt: complaint.qualityDueAt ?? null };
  const due = runningDueAt(times);
  if (due === null || at < complaintWarnedFrom(due)) return null;
  const isOverdue = isComplaintOverdue(times, at);
  const isNew = await markTerm(em, complaint, 'warned_due', due);
  if (!isOverdue) {
    if (isNew) await noticeOfComplaint(em, complaint, { kind: 'complaint_due', at });
    return isNew ? 'warned' : null;
  }
  if (!(await markTerm(em, complaint, 'breached_due', due))) return null;
  const data = { complaintId: id, state, due: due.toISOString(), executorId };
  await appendAudit(em, { kind: 'complaint.overdue', actor: ACTOR, at, requestId: complaint.requestId ?? null, data });
  await noticeOfComplaint(em, complaint, { kind: 'complaint_overdue', at });
  return 'overdue';
}
