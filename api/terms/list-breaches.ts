import { breachPage } from '@kualik/db/repositories/breach.repository.ts';
import { timeText } from '@kualik/domain/engine/time-text.ts';
import type { ApiContext } from '../context.ts';
import type { SortOrder } from '../inbox/inbox.type.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { boundOfficeOf, officeWithin } from '../sign-in/bound-office.ts';
import type { BreachFilter, BreachListType, PageInput } from './clock.type.ts';

/** Limits that were not kept, as the worker recorded them. @rule std1 p.4(1); reg annex 3 */
export async function listBreaches(
  context: ApiContext,
  filter: BreachFilter,
  order: SortOrder,
  page: PageInput,
): Promise<BreachListType> {
  if (filter.officeId && !isUuid(filter.officeId)) return { nodes: [], totalCount: 0 };
  const wanted = officeWithin(boundOfficeOf(context, 'clock.list'), filter.officeId);
  const query = { ...filter, ...page, officeId: wanted, newestFirst: order === 'DESC' };
  const { rows, totalCount } = await breachPage(context.em, query);
  const nodes = rows.map(({ breach, number, channelId, officeId }) => {
    const { id, requestId, limitId, kind, step, within, startedAt, due, recordedAt } = breach;
    return {
      ...{ id, requestId, number, channel: channelId, officeId, limitId, kind, step, startedAt, due, recordedAt },
      limitText: timeText(within),
      clause: breach.clause ?? null,
      endedAt: breach.endedAt ?? null,
      awaited: breach.awaited ?? null,
    };
  });
  return { nodes, totalCount };
}
