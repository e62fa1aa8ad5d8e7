import { addOutbox } from '@kualik/db';
import type { ListName } from '@kualik/db/lists/index.ts';
import { conditionsOf } from '@kualik/db/lists/list-conditions.ts';
import { insertListExport } from '@kualik/db/repositories/list-export.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import type { ListExportType, ListQueryInput } from './list.type.ts';
import { toListExport } from './list-export.mapper.ts';
import { conditionsFor, orQueryError, permittedList } from './permitted-list.ts';
import { recordListRead } from './record-list-read.ts';

/** Orders an export under the provider's seal; the signer writes it, for the api holds no key. */
export async function orderExport(
  context: ApiContext,
  { list, query }: { list: ListName; query?: ListQueryInput | null },
): Promise<ListExportType> {
  const { em, now } = context;
  const spec = permittedList(context, list);
  const conditions = conditionsFor(context, spec, query);
  await orQueryError(async () => void conditionsOf(spec, conditions));
  const orderedById = signedInOf(context).employeeId;
  const ordered = await em.transactional(async (inner) => {
    const row = await insertListExport(inner, { list, query: conditions, orderedById, orderedAt: now });
    const payload = { exportId: row.id };
    await addOutbox(inner, { queue: 'signing', kind: 'seal-export', requestId: null, payload, at: now });
    const reading = { kind: 'list.exported', rowCount: 0, format: 'sealed-json' } as const;
    await recordListRead(inner, context, spec, conditions, reading);
    return row;
  });
  return toListExport(ordered);
}
