import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { ListQuery } from '../lists/list-spec.ts';
import { bytes, id, moment } from './columns.ts';

/** A sealed export of a list; `sealed` is a CMS over the canonical JSON of the rows. */
export const ListExportEntity = defineEntity({
  name: 'ListExport',
  tableName: 'list_export',
  properties: {
    id: id(),
    list: p.text(),
    query: p.json<Pick<ListQuery, 'filters' | 'sort' | 'officeId' | 'roles' | 'employeeId'>>(),
    orderedById: p.uuid(),
    orderedAt: moment(),
    state: p.text().$type<'ordered' | 'done'>().default('ordered'),
    rowCount: p.integer().nullable(),
    isCut: p.boolean().nullable(),
    sealed: bytes().nullable(),
    sha256: p.text().nullable(),
    doneAt: moment().nullable(),
  },
});
export type ListExportEntity = InferEntity<typeof ListExportEntity>;
