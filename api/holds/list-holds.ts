import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { holdPage } from '@kualik/db/repositories/hold-list.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { HoldFilterInput, HoldOrderField, HoldPageType } from './hold.type.ts';

const PAGE = { usual: 25, most: 100 };

export interface AskedHolds {
  filter?: HoldFilterInput | null;
  orderBy?: HoldOrderField | null;
  descending?: boolean | null;
  first?: number | null;
  offset?: number | null;
}

/** Holds with case and owner, also the worklist of a lost key; the reading is recorded. @rule reg p.19(1), p.19(5) rule 3 */
export async function listHolds(context: ApiContext, asked: AskedHolds): Promise<HoldPageType> {
  const { em, now: at } = context;
  const filter = asked.filter ?? {};
  if (filter.keyLossId && !isUuid(filter.keyLossId)) return { rows: [], total: 0 };
  const page = await holdPage(em, {
    filter,
    order: asked.orderBy ?? 'endsAt',
    descending: asked.descending ?? false,
    first: Math.max(1, Math.min(PAGE.most, asked.first ?? PAGE.usual)),
    offset: Math.max(0, asked.offset ?? 0),
  });
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  const data = { shown: page.rows.map(({ id }) => id), keyLossId: filter.keyLossId ?? null };
  await appendAudit(em, { kind: 'hold.read', actor, at, requestId: null, data });
  return page;
}
