import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import type { RequestFilter } from './inbox.type.ts';

interface Reading {
  filter: RequestFilter;
  isSearch: boolean;
  rowCount: number;
}

/** Who saw a page of the inbox: the names of the filters and that a search was made, never what was searched for. @rule reg p.19(1) */
export async function recordInboxRead(context: ApiContext, { filter, isSearch, rowCount }: Reading): Promise<void> {
  const columns = Object.entries(filter).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : name,
  );
  await appendAudit(context.em, {
    kind: 'list.read',
    actor: { kind: 'employee', id: signedInOf(context).employeeId },
    at: context.now,
    requestId: null,
    data: { list: 'inbox', format: 'page', columns, isSearch, rowCount },
  });
}
