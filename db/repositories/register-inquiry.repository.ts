import type { EntityManager } from '@mikro-orm/postgresql';
import { RegisterAnswerEntity } from '../entities/register-answer.entity.ts';

export type NewRegisterAnswer = Omit<RegisterAnswerEntity, 'id'>;

/** Keeps what a register said, or that it did not answer; every try is a row. */
export async function storeRegisterAnswer(em: EntityManager, answer: NewRegisterAnswer): Promise<void> {
  await em.insert(RegisterAnswerEntity, answer);
}
