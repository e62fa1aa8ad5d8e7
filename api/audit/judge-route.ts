import type { ApiContext } from '../context.ts';
import { sessionWorkplace } from '../sign-in/signed-in.ts';
import type { AuditGap } from './judge-audit.ts';
import { judgeWork } from './judge-audit.ts';
import { type JudgedRoute, ROUTE_ENTRIES } from './route-entries.ts';

/** Does the work of an address and judges it by the entries it appended. */
export type JudgeRoute = <T>(
  route: JudgedRoute,
  context: Pick<ApiContext, 'session'>,
  work: () => Promise<T>,
) => Promise<T>;

/** What is read and written beside GraphQL owes its entry as operations do; a refusal owes none. @rule reg p.19(1), p.19(2) */
export function judgeRoutes(tell: (gap: AuditGap) => void): JudgeRoute {
  return (route, context, work) => {
    const workplaceId = sessionWorkplace(context);
    return judgeWork({ operation: route, owed: ROUTE_ENTRIES[route], isOwed: () => true, workplaceId }, tell, work);
  };
}
