import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** Who settles requests of recipients for a centre, and its corporate mailbox. @rule reg p.15(3) */
export const SupportContactEntity = defineEntity({
  name: 'SupportContact',
  tableName: 'support_contact',
  properties: {
    id: id(),
    officeId: p.uuid(),
    employeeId: p.uuid(),
    orderNumber: p.text(),
    orderDate: p.date(),
    orderPaperId: p.uuid(),
    mailbox: p.text(),
    appointedAt: moment(),
    appointedById: p.uuid(),
    letterNumber: p.text().nullable(),
    letterSentAt: moment().nullable(),
    registeredAt: moment().nullable(),
    registeredById: p.uuid().nullable(),
    validTo: moment().nullable(),
  },
});
export type SupportContactEntity = InferEntity<typeof SupportContactEntity>;
