import type { EntityManager } from '@mikro-orm/postgresql';
import { RegisterAnswerEntity } from '../entities/register-answer.entity.ts';

/** The newest answer or silence of a register in a case. */
export async function lastRegisterAnswer(em: EntityManager, requestId: string): Promise<RegisterAnswerEntity | null> {
  return em.findOne(RegisterAnswerEntity, { requestId }, { orderBy: { askedAt: 'desc', id: 'desc' } });
}
