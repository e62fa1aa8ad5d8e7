import { findListExport } from '@kualik/db/repositories/list-export.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { ListExportType } from './list.type.ts';
import { toListExport } from './list-export.mapper.ts';

/** An export that the signed-in employee ordered himself; nobody else gets it. */
export async function readExport(context: ApiContext, id: string): Promise<ListExportType | null> {
  const row = isUuid(id) ? await findListExport(context.em, id) : null;
  return row?.orderedById === signedInOf(context).employeeId ? toListExport(row) : null;
}
