import type { StaffNoticeKind } from '@kualik/domain/rules/staff-notices.ts';
import type { ViolationStanding } from '@kualik/domain/rules/quality.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { EmployeeEntity } from '../entities/employee.entity.ts';
import { ViolationEntity } from '../entities/violation.entity.ts';
import { newId } from '../ids.ts';
import { appendAudit } from './audit.repository.ts';
import type { Actor } from './audit.repository.ts';
import { operatorOfEmployee } from './operator.repository.ts';
import type { Window } from './operator.repository.ts';
import { addStaffNotice, tellHead } from './staff-notice.repository.ts';

export interface FoundViolation {
  /** Whose work it is about. */
  employeeId: string;
  /** As `p.19(5) rule 1`. */
  ruleRef: string;
  /** What the system found; a person writes a description instead. */
  code: string | null;
  description: string | null;
  requestId: string | null;
  /** The check of finished cases that found it. */
  checkId?: string | null;
  foundById: string | null;
  actor: Actor;
  at: Date;
  /** Alerts provider and centre at once. */
  alert?: StaffNoticeKind;
}

/** Records a breach in the caller's transaction, with its audit entry and, where asked, the alert. @rule reg p.15(2), p.19(5) */
export async function recordViolation(em: EntityManager, found: FoundViolation): Promise<string> {
  const { employeeId, ruleRef, code, description, requestId, checkId = null, foundById, actor, at, alert } = found;
  const employee = await em.findOneOrFail(EmployeeEntity, { id: employeeId });
  const operator = await operatorOfEmployee(em, employeeId);
  const officeId = operator?.officeId ?? employee.officeId ?? null;
  const id = newId();
  const row = { employeeId, ruleRef, code, description, requestId, checkId, foundById, officeId, foundAt: at };
  await em.insert(ViolationEntity, { ...row, id, operatorId: operator?.id ?? null, state: 'found' });
  const data = { violationId: id, employeeId, ruleRef, code, ...(checkId && { checkId }) };
  await appendAudit(em, { kind: 'violation.found', actor, at, requestId, data });
  if (alert !== undefined) {
    await addStaffNotice(em, { kind: alert, role: 'provider_officer', officeId: null, subjectId: id, at });
    if (officeId !== null) await tellHead(em, { kind: alert, officeId, subjectId: id, at });
  }
  return id;
}

/** What checks found, oldest first; a centre sees what was sent to it. */
export async function findingsOf(
  em: EntityManager,
  checkIds: string[],
  { isSentOnly }: { isSentOnly: boolean },
): Promise<ViolationEntity[]> {
  const where = { checkId: { $in: checkIds }, ...(isSentOnly && { sentAt: { $ne: null } }) };
  return em.find(ViolationEntity, where, { orderBy: { foundAt: 'asc', id: 'asc' } });
}

export async function findViolation(em: EntityManager, id: string): Promise<ViolationEntity | null> {
  return em.findOne(ViolationEntity, { id });
}

/** Guarded by the state it was decided from. */
export async function moveViolation(
  em: EntityManager,
  { id, state }: { id: string; state: ViolationStanding },
  change: Partial<Omit<ViolationEntity, 'id' | symbol>>,
): Promise<boolean> {
  return (await em.nativeUpdate(ViolationEntity, { id, state }, change)) === 1;
}

export async function violationPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<ViolationEntity>,
): Promise<[ViolationEntity[], number]> {
  return em.findAndCount(ViolationEntity, where, { orderBy, limit: first, offset });
}

export interface FindingsLine {
  officeId: string | null;
  employeeId: string;
  surname: string;
  givenName: string;
  ruleRef: string;
  found: number;
  open: number;
}

/** Findings of a period per centre and operator. @rule reg p.15(2) */
export async function findingsReport(
  em: EntityManager,
  { from, to, officeId }: { from: Date; to: Date; officeId: string | null },
): Promise<FindingsLine[]> {
  return em.execute(
    `select v.office_id as "officeId", v.employee_id as "employeeId", e.surname, e.given_name as "givenName",
            v.rule_ref as "ruleRef", count(*)::int as found, count(*) filter (where v.state <> 'closed')::int as open
       from violation v join employee e on e.id = v.employee_id
      where v.found_at >= ? and v.found_at < ? and (?::uuid is null or v.office_id = ?::uuid)
      group by 1, 2, 3, 4, 5 order by v.office_id, e.surname, e.given_name, v.employee_id, v.rule_ref`,
    [from, to, officeId, officeId],
  );
}
