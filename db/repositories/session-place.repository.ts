import type { EntityManager } from '@mikro-orm/postgresql';
import { SessionPlaceEntity } from '../entities/session-place.entity.ts';
import { newId } from '../ids.ts';

export interface OpenedSession {
  tokenSha256: string;
  employeeId: string;
  placeSha256: string;
  openedAt: Date;
}

export async function storeSessionPlace(em: EntityManager, opened: OpenedSession): Promise<void> {
  await em.insert(SessionPlaceEntity, { ...opened, id: newId() });
}

/** True while the employee has a live session that was opened elsewhere, by address or registered workplace; idle ones have ended. @rule reg p.19(5) rule 1 */
export async function isElsewhere(
  em: EntityManager,
  {
    employeeId,
    placeSha256,
    workplaceId,
  }: Pick<OpenedSession, 'employeeId' | 'placeSha256'> & { workplaceId: string | null },
  { at, idleSince }: { at: Date; idleSince: Date },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `select 1 from session s join session_place p on p.token_sha256 = s.token_sha256
      where s.employee_id = ? and s.ended_at is null and s.expires_at > ? and s.last_seen_at > ?
        and (p.place_sha256 <> ? or s.workplace_id <> ?::uuid) limit 1`,
    [employeeId, at, idleSince, placeSha256, workplaceId],
  );
  return rows.length > 0;
}

/** True when an absence that has begun and not ended is recorded for the employee. */
export async function isAbsent(em: EntityManager, employeeId: string, today: string): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `select 1 from operator_absence b join operator o on o.id = b.operator_id
      where o.employee_id = ? and b.from_on <= ? and b.resumed_at is null and b.actual_to is null limit 1`,
    [employeeId, today],
  );
  return rows.length > 0;
}

/** True when no violation of this code was found since the session was opened; of two who ask at once one waits. @rule reg p.19(5) rule 1 */
export async function isFirstViolationOfSession(
  em: EntityManager,
  { tokenSha256, employeeId, code }: { tokenSha256: string; employeeId: string; code: string },
): Promise<boolean> {
  const [session]: { createdAt: Date }[] = await em.execute(
    'select created_at as "createdAt" from session where token_sha256 = ? for update',
    [tokenSha256],
  );
  return session !== undefined && !(await isFound(em, { employeeId, code, since: session.createdAt }));
}

/** The same where no session was opened: none of this code since then; of two who ask at once one waits. @rule reg p.19(5) rule 1 */
export async function isFirstViolationSince(
  em: EntityManager,
  sought: { employeeId: string; code: string; since: Date },
): Promise<boolean> {
  await em.execute('select 1 from employee where id = ? for update', [sought.employeeId]);
  return !(await isFound(em, sought));
}

async function isFound(
  em: EntityManager,
  { employeeId, code, since }: { employeeId: string; code: string; since: Date },
): Promise<boolean> {
  const known: unknown[] = await em.execute(
    'select 1 from violation where employee_id = ? and code = ? and found_at >= ? limit 1',
    [employeeId, code, since],
  );
  return known.length > 0;
}
