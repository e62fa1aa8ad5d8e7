import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { prepareEverywhere } from './prepared-statements.ts';

/**
 * Runs a statement whose values ($1, $2 …) travel beside its text, in the caller's transaction where there is one: large
 * values are neither escaped here nor read as SQL there. A connection plans it once: `text` is one of few, made by the program
 * alone. Throws as the entity manager's own statements do.
 */
export async function runBound<Row>(em: EntityManager, text: string, values: readonly unknown[]): Promise<Row[]> {
  prepareEverywhere(text);
  try {
    const { rows } = await em.getKysely().executeQuery<Row>(CompiledQuery.raw(text, [...values]));
    return rows;
  } catch (error) {
    throw error instanceof Error ? em.getPlatform().getExceptionConverter().convertException(error) : error;
  }
}
