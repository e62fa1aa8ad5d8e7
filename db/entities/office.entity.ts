import type { OfficeKind } from '@kualik/domain/data/regions.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, localized } from './columns.ts';

/** Registration centre or the provider's own counter, where documents are handed over. */
export const OfficeEntity = defineEntity({
  name: 'Office',
  tableName: 'office',
  properties: {
    id: id(),
    code: p.text(),
    kind: p.text().$type<OfficeKind>(),
    regionCode: p.text(),
    settlementId: p.text(),
    name: localized(),
    address: localized(),
    phone: p.text(),
    hours: localized(),
  },
});
export type OfficeEntity = InferEntity<typeof OfficeEntity>;
