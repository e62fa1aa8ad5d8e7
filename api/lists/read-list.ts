import { listPage } from '@kualik/db/lists/list-query.ts';
import type { ListName } from '@kualik/db/lists/index.ts';
import type { ApiContext } from '../context.ts';
import type { ListPageType, ListQueryInput } from './list.type.ts';
import { conditionsFor, orQueryError, permittedList } from './permitted-list.ts';
import { recordListRead } from './record-list-read.ts';

const PAGE = { usual: 25, most: 200 };

interface Asked {
  list: ListName;
  query?: ListQueryInput | null;
  first?: number | null;
  after?: string | null;
}

/** A page of a list; reading one that names people is recorded. @rule reg p.19(1) */
export async function readList(context: ApiContext, { list, query, first, after }: Asked): Promise<ListPageType> {
  const spec = permittedList(context, list);
  const conditions = conditionsFor(context, spec, query);
  const wanted = { first: Math.max(1, Math.min(PAGE.most, first ?? PAGE.usual)), after: after ?? null };
  const page = await orQueryError(() => listPage(context.em, spec, { ...conditions, ...wanted }));
  if (spec.isPersonal) {
    const reading = { kind: 'list.read', rowCount: page.rows.length, format: 'page' } as const;
    await recordListRead(context.em, context, spec, conditions, reading);
  }
  return page;
}
