import type { ListExportEntity } from '@kualik/db';
import { isListName } from '@kualik/db/lists/index.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { ListExportType } from './list.type.ts';

export function toListExport(row: ListExportEntity): ListExportType {
  const { id, list, state, orderedAt } = row;
  if (!isListName(list)) throw new CodedError('NOT_FOUND');
  return {
    ...{ id, list, state, orderedAt },
    rowCount: row.rowCount ?? null,
    isCut: row.isCut ?? null,
    sha256: row.sha256 ?? null,
    sealed: row.sealed ?? null,
  };
}
