import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, localized, moment } from './columns.ts';

export interface ReceiptItem {
  id: string;
  title: LocalizedText;
}

/** What the receipt says; the paper itself is a document of kind 'receipt'. */
export const ReceiptEntity = defineEntity({
  name: 'Receipt',
  tableName: 'receipt',
  properties: {
    id: id(),
    requestId: p.uuid(),
    number: p.text(),
    givenAt: moment(),
    service: localized(),
    items: p.json<ReceiptItem[]>(),
    handOutAt: moment(),
    handOutPlace: localized(),
    employeeId: p.uuid(),
    employeeName: p.text(),
    employeePhone: p.text(),
  },
});
export type ReceiptEntity = InferEntity<typeof ReceiptEntity>;
