import { headDeskOf } from '@kualik/domain/rules/complaints.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ComplaintEntity } from '../entities/complaint.entity.ts';
import type { StaffNoticeEntity } from '../entities/staff-notice.entity.ts';
import { COMPLAINT_DUE_SQL } from './complaint.repository.ts';
import { officeById } from './office.repository.ts';
import { addStaffNotice } from './staff-notice.repository.ts';

/** No run of days off is longer: who is warned a working day before is among these. */
const WARNED_AHEAD = '21 days';

/** Complaints whose running term nears or is over and was not told yet, soonest first. */
export async function complaintsNearTerm(em: EntityManager, at: Date, limit: number): Promise<ComplaintEntity[]> {
  const rows: { id: string }[] = await em.execute(
    `select c.id from complaint c where c.state in ('registered', 'assigned', 'escalated')
        and ((${COMPLAINT_DUE_SQL}) < ? and c.breached_due is distinct from (${COMPLAINT_DUE_SQL})
          or (${COMPLAINT_DUE_SQL}) <= ?::timestamptz + interval '${WARNED_AHEAD}' and c.warned_due is distinct from (${COMPLAINT_DUE_SQL}))
      order by (${COMPLAINT_DUE_SQL}), c.id limit ?`,
    [at, at, limit],
  );
  return em.find(ComplaintEntity, { id: { $in: rows.map(({ id }) => id) } });
}

export type TermMark = 'warned_due' | 'breached_due';

/** Marks an end of a term as told, once: true for the first of two workers, and only while that term still runs. */
export async function markTerm(
  em: EntityManager,
  { id, version }: Pick<ComplaintEntity, 'id' | 'version'>,
  mark: TermMark,
  due: Date,
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update complaint set ${mark} = ? where id = ? and version = ? and ${mark} is distinct from ? returning id`,
    [due, id, version, due],
  );
  return rows.length > 0;
}

/** Lays a notice on the desk of who answers for the term that runs: the head, or the quality body. */
export async function noticeOfComplaint(
  em: EntityManager,
  { id, state, officeId }: ComplaintEntity,
  { kind, at }: { kind: StaffNoticeEntity['kind']; at: Date },
): Promise<void> {
  const office = await officeById(em, officeId);
  if (office === null) throw new Error('a complaint without an office');
  const desk = headDeskOf(state, office);
  await addStaffNotice(em, { kind, ...desk, subjectId: id, at });
}
