import type { EntityManager } from '@mikro-orm/postgresql';
import { RegisterAnswerEntity } from '../entities/register-answer.entity.ts';

/** The newest answer or silence of a register in a case. */
export async function lastRegisterAnswer(em: EntityManager, requestId: string): Promise<RegisterAnswerEntity | null> {
  return em.findOne(RegisterAnswerEntity, { requestId }, { orderBy: { askedAt: 'desc', id: 'desc' } });
}

/** The newest answer of each of these cases. */
export async function lastRegisterAnswers(em: EntityManager, requestIds: string[]): Promise<RegisterAnswerEntity[]> {
  if (requestIds.length === 0) return [];
  const rows: { id: string }[] = await em.execute(
    'select distinct on (request_id) id from register_answer where request_id in (?) order by request_id, asked_at desc, id desc',
    [requestIds],
  );
  return em.find(RegisterAnswerEntity, { id: { $in: rows.map(({ id }) => id) } });
}
