import type { EntityManager } from '@mikro-orm/postgresql';
import { WorkplaceEntity } from '../entities/workplace.entity.ts';
import { newId } from '../ids.ts';

/** The id; null when the office has a workplace of this name already. */
export async function insertWorkplace(
  em: EntityManager,
  row: Pick<WorkplaceEntity, 'officeId' | 'label' | 'tokenSha256' | 'registeredAt' | 'registeredById'>,
): Promise<string | null> {
  const rows: { id: string }[] = await em.execute(
    `insert into workplace (id, office_id, label, token_sha256, registered_at, registered_by_id)
      values (?, ?, ?, ?, ?, ?) on conflict (office_id, label) where ended_at is null do nothing returning id`,
    [newId(), row.officeId, row.label, row.tokenSha256, row.registeredAt, row.registeredById],
  );
  return rows[0]?.id ?? null;
}

/** Guarded: ended once. Sessions that were opened there lose it with the next act. */
export async function endWorkplace(
  em: EntityManager,
  id: string,
  ended: { endedAt: Date; endedById: string },
): Promise<boolean> {
  return (await em.nativeUpdate(WorkplaceEntity, { id, endedAt: null }, ended)) === 1;
}

/** The workplace with this token, while it is registered. */
export async function workplaceByToken(em: EntityManager, tokenSha256: string): Promise<WorkplaceEntity | null> {
  return em.findOne(WorkplaceEntity, { tokenSha256, endedAt: null });
}

export interface SessionWorkplace {
  /** True when the office has at least one registered workplace. */
  isRequired: boolean;
  /** The workplace of this office that the session was opened at and that is still registered. */
  workplaceId: string | null;
  /** The workplaces that were named for the employee; none = any of his office. */
  named: string[];
}

const NAMED = `coalesce((select to_json(o.named_workplace_ids) from operator o
        where o.employee_id = ?::uuid and o.state <> 'revoked' limit 1), '[]')`;

/** The workplaces that were named for an employee. @rule reg p.19(5) rule 1 */
export async function namedWorkplacesOf(em: EntityManager, employeeId: string): Promise<string[]> {
  const rows: { named: string[] }[] = await em.execute(`select ${NAMED} as named`, [employeeId]);
  return rows[0]?.named ?? [];
}

/** Workplaces by their ids, by name; those that were ended too. */
export async function workplacesByIds(em: EntityManager, ids: readonly string[]): Promise<WorkplaceEntity[]> {
  return em.find(WorkplaceEntity, { id: { $in: [...ids] } }, { orderBy: { label: 'asc', id: 'asc' } });
}

/** What is known of the place of a session, for an act at the counter of the office. */
export async function workplaceOfSession(
  em: EntityManager,
  { tokenSha256, officeId, employeeId }: { tokenSha256: string; officeId: string | null; employeeId: string },
): Promise<SessionWorkplace> {
  const rows: SessionWorkplace[] = await em.execute(
    `select exists (select from workplace where office_id = ?::uuid and ended_at is null) as "isRequired",
      (select w.id from session s join workplace w on w.id = s.workplace_id
        where s.token_sha256 = ? and w.ended_at is null and w.office_id = ?::uuid) as "workplaceId",
      ${NAMED} as named`,
    [officeId, tokenSha256, officeId, employeeId],
  );
  return rows[0] ?? { isRequired: false, workplaceId: null, named: [] };
}
