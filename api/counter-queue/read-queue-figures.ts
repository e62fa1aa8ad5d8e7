import { queueFigures } from '@kualik/db/repositories/queue-figures.repository.ts';
import { dayOf } from '@kualik/domain/rules/queue-slots.ts';
import type { ApiContext } from '../context.ts';
import { checkDate } from '../schema/check-date.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { pageBounds } from '../schema/page-bounds.ts';
import { boundOfficeOf, officeWithin } from '../sign-in/bound-office.ts';
import type { QueueFiguresFilter } from './queue.input.ts';
import type { QueueFiguresPageType } from './queue.type.ts';

/** Waits, services and breaches by centre and day, for those who answer for them. @rule std1 p.4(1) */
export async function readQueueFigures(
  context: ApiContext,
  filter: QueueFiguresFilter,
  page: { first: number | null; offset: number | null },
): Promise<QueueFiguresPageType> {
  const { em, now } = context;
  if (filter.officeId && !isUuid(filter.officeId)) return { nodes: [], totalCount: 0 };
  const officeId = officeWithin(boundOfficeOf(context, 'queue.figures'), filter.officeId);
  const { rows: nodes, totalCount } = await queueFigures(em, {
    officeId,
    from: checkDate(filter.from, 'filter.from'),
    to: checkDate(filter.to, 'filter.to'),
    today: dayOf(now),
    at: now,
    sort: { field: filter.sortField ?? 'DAY', order: filter.sortOrder ?? 'DESC' },
    ...pageBounds(page.first, page.offset),
  });
  return { nodes, totalCount };
}
