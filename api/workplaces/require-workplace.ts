import { workplaceOfSession } from '@kualik/db/repositories/registered-workplace.repository.ts';
import { judgeWorkplace } from '@kualik/domain/rules/workplaces.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { valueOf } from '../errors/coded-error.ts';

/** The registered workplace of the operator's own office that he sits at; null while the office has none. @rule reg p.19(5) rule 1 */
export async function requireWorkplace(context: ApiContext): Promise<string | null> {
  return valueOf(judgeWorkplace(await workplaceOfSession(context.em.fork(), signedInOf(context))));
}
