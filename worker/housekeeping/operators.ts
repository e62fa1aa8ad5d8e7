import { appendAudit, type EntityManager, type OperatorChangeEntity } from '@kualik/db';
import { suspendEmployee } from '@kualik/db/repositories/employee.repository.ts';
import {
  askSilence,
  changesDue,
  markAccessEnded,
  silentOperators,
} from '@kualik/db/repositories/operator-absence.repository.ts';
import { findOperator, moveOperator } from '@kualik/db/repositories/operator.repository.ts';
import { addStaffNotice, tellHead } from '@kualik/db/repositories/staff-notice.repository.ts';
import { dayOf } from '@kualik/domain/rules/calendar-days.ts';
import { decideOperator, silentSince } from '@kualik/domain/rules/operators.ts';
import type { ProcessContext } from '../job.ts';

/** Operators looked at in one round; the next round follows within seconds. */
const BATCH = 50;
const ACTOR = { kind: 'system', id: 'operators' } as const;

/** Ends access on the day of a dismissal and asks about silent operators. Guarded, so several workers may do it at once. */
export async function watchOperators(context: ProcessContext): Promise<{ ended: number; asked: number }> {
  const ended = await endAccessOfTheDay(context);
  const asked = await askAboutSilence(context);
  if (ended + asked > 0) context.log.info({ ended, asked }, 'operators');
  return { ended, asked };
}

/** On the day itself, even when nobody told the provider. @rule reg p.15(1) */
async function endAccessOfTheDay({ orm, clock }: ProcessContext): Promise<number> {
  const at = clock.now();
  let ended = 0;
  for (const change of await changesDue(orm.em.fork(), dayOf(at), BATCH)) {
    await orm.em.fork().transactional(async (em) => {
      if (!(await markAccessEnded(em, change.id, at))) return;
      await endAccess(em, change, at);
      ended += 1;
    });
  }
  return ended;
}

async function endAccess(em: EntityManager, change: OperatorChangeEntity, at: Date): Promise<void> {
  const operator = await findOperator(em, change.operatorId);
  if (operator === null || operator.state === 'revoked') return;
  const next = decideOperator(operator.state, 'end_access', ['system']);
  // Somebody moved him in this very moment: the transaction ends and the next round looks again.
  if (!next.ok || !(await moveOperator(em, operator, next.value))) throw new Error('operator moved meanwhile');
  const { employeeId, id: operatorId } = operator;
  const isStopped = Boolean(employeeId) && (await suspendEmployee(em, employeeId ?? '', at));
  const data = { operatorId, changeId: change.id, isStopped, wasNotified: Boolean(change.notifiedAt) };
  await appendAudit(em, { kind: 'operator.access-ended', actor: ACTOR, at, requestId: null, data });
  const told = { kind: 'access_ended', role: 'provider_officer', officeId: null } as const;
  await addStaffNotice(em, { ...told, subjectId: operatorId, at });
}

/** No act for fifteen days and no recorded absence: a question to the head of the centre. @rule reg p.15(1) */
async function askAboutSilence({ orm, clock }: ProcessContext): Promise<number> {
  const at = clock.now();
  let asked = 0;
  for (const { id, officeId, lastActAt } of await silentOperators(orm.em.fork(), silentSince(at), BATCH)) {
    await orm.em.fork().transactional(async (em) => {
      if (!(await askSilence(em, { operatorId: id, askedAt: at, lastActAt }))) return;
      const data = { operatorId: id };
      await appendAudit(em, { kind: 'operator.asked', actor: ACTOR, at, requestId: null, data });
      await tellHead(em, { kind: 'silence_question', officeId, subjectId: id, at });
      asked += 1;
    });
  }
  return asked;
}
