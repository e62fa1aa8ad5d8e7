import type { EntityManager } from '@mikro-orm/postgresql';
import { EmployeeEntity } from '../entities/employee.entity.ts';
import { OperatorAbsenceEntity } from '../entities/operator-absence.entity.ts';
import { OperatorChangeEntity } from '../entities/operator-change.entity.ts';
import { SilenceQuestionEntity } from '../entities/silence-question.entity.ts';
import { newId } from '../ids.ts';

type NewChange = Pick<
  OperatorChangeEntity,
  'operatorId' | 'kind' | 'effectiveOn' | 'recordedById' | 'recordedAt' | 'letterNumber' | 'notifiedAt' | 'isLate'
>;

export async function insertChange(em: EntityManager, change: NewChange): Promise<string> {
  const id = newId();
  await em.insert(OperatorChangeEntity, { ...change, id });
  return id;
}

export async function changeOf(em: EntityManager, operatorId: string): Promise<OperatorChangeEntity | null> {
  return em.findOne(OperatorChangeEntity, { operatorId });
}

/** Guarded: the provider is told once. */
export async function storeChangeNotice(
  em: EntityManager,
  id: string,
  notice: { letterNumber: string; notifiedAt: Date; isLate: boolean },
): Promise<boolean> {
  return (await em.nativeUpdate(OperatorChangeEntity, { id, notifiedAt: null }, notice)) === 1;
}

export async function markChangeRevoked(
  em: EntityManager,
  operatorId: string,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await em.nativeUpdate(OperatorChangeEntity, { operatorId, revokedAt: null }, { revokedAt: at, revokedById: by });
}

/** Changes whose day has come and whose access still stands. */
export async function changesDue(em: EntityManager, today: string, limit: number): Promise<OperatorChangeEntity[]> {
  return em.find(
    OperatorChangeEntity,
    { effectiveOn: { $lte: today }, accessEndedAt: null },
    { orderBy: { effectiveOn: 'asc', id: 'asc' }, limit },
  );
}

export async function markAccessEnded(em: EntityManager, id: string, at: Date): Promise<boolean> {
  return (await em.nativeUpdate(OperatorChangeEntity, { id, accessEndedAt: null }, { accessEndedAt: at })) === 1;
}

type NewAbsence = Pick<
  OperatorAbsenceEntity,
  'operatorId' | 'fromOn' | 'expectedTo' | 'reason' | 'reportedById' | 'reportedAt'
>;

export async function insertAbsence(em: EntityManager, absence: NewAbsence): Promise<string> {
  const id = newId();
  await em.insert(OperatorAbsenceEntity, { ...absence, id });
  return id;
}

/** The absence that was reported and not ended. */
export async function openAbsenceOf(em: EntityManager, operatorId: string): Promise<OperatorAbsenceEntity | null> {
  return em.findOne(OperatorAbsenceEntity, { operatorId, resumedAt: null, actualTo: null });
}

/** Guarded by what was seen: `was` are the columns that must still stand as they were read. */
export async function changeAbsence(
  em: EntityManager,
  id: string,
  was: Partial<Record<'suspendedAt' | 'resumeAskedAt' | 'resumedAt' | 'actualTo', null>>,
  change: Partial<Omit<OperatorAbsenceEntity, 'id' | symbol>>,
): Promise<boolean> {
  return (await em.nativeUpdate(OperatorAbsenceEntity, { id, ...was }, change)) === 1;
}

/** Guarded: true when this call brought a suspended account back. */
export async function resumeEmployee(em: EntityManager, id: string): Promise<boolean> {
  return (
    (await em.nativeUpdate(EmployeeEntity, { id, state: 'suspended' }, { state: 'active', suspendedAt: null })) === 1
  );
}

/** A new word of the head is wanted about these operators: active, silent since, no absence, no open or fresh question. */
export async function silentOperators(
  em: EntityManager,
  since: Date,
  limit: number,
): Promise<{ id: string; officeId: string; lastActAt: Date | null }[]> {
  const rows: { id: string; officeId: string; lastActAt: string | null }[] = await em.execute(
    `select o.id, o.office_id as "officeId", act.at as "lastActAt" from operator o
       left join lateral (select max(a.at) as at from audit a where a.actor_kind = 'employee'
                            and a.actor_id = o.employee_id::text) act on true
      where o.state = 'active' and o.role = 'operator' and coalesce(act.at, o.appointed_at) < ?
        and not exists (select 1 from operator_absence b where b.operator_id = o.id and b.resumed_at is null
                          and b.actual_to is null)
        and not exists (select 1 from silence_question q where q.operator_id = o.id
                          and (q.answered_at is null or q.answered_at >= ?))
      order by o.id limit ?`,
    [since, since, limit],
  );
  return rows.map((row) => ({ ...row, lastActAt: row.lastActAt === null ? null : new Date(row.lastActAt) }));
}

/** False when another worker has asked meanwhile. */
export async function askSilence(
  em: EntityManager,
  question: Pick<SilenceQuestionEntity, 'operatorId' | 'askedAt' | 'lastActAt'>,
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `insert into silence_question (id, operator_id, asked_at, last_act_at) values (?, ?, ?, ?)
     on conflict (operator_id) where answered_at is null do nothing returning id`,
    [newId(), question.operatorId, question.askedAt, question.lastActAt ?? null],
  );
  return rows.length === 1;
}

export async function openQuestionOf(em: EntityManager, operatorId: string): Promise<SilenceQuestionEntity | null> {
  return em.findOne(SilenceQuestionEntity, { operatorId, answeredAt: null });
}

export async function answerQuestion(
  em: EntityManager,
  id: string,
  answer: { answer: string; answeredAt: Date; answeredById: string },
): Promise<boolean> {
  return (await em.nativeUpdate(SilenceQuestionEntity, { id, answeredAt: null }, answer)) === 1;
}
