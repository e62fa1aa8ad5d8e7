import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type SupportRequestChannel = 'call' | 'portal' | 'email' | 'post';
export type SupportRequestState = 'received' | 'forwarded' | 'in_work' | 'answered' | 'returned';

/** A request of a recipient about the work of a centre. @rule reg p.15(3) */
export const SupportRequestEntity = defineEntity({
  name: 'SupportRequest',
  tableName: 'support_request',
  properties: {
    id: id(),
    number: p.text(),
    receivedAt: moment(),
    receivedById: p.uuid(),
    channel: p.text().$type<SupportRequestChannel>(),
    sender: p.text(),
    senderContact: p.text().nullable(),
    requestNumber: p.text().nullable(),
    officeId: p.uuid().nullable(),
    aboutEmployee: p.text().nullable(),
    body: p.text(),
    state: p.text().$type<SupportRequestState>().default('received'),
    contactId: p.uuid().nullable(),
    forwardedAt: moment().nullable(),
    answer: p.text().nullable(),
    answeredAt: moment().nullable(),
    answeredById: p.uuid().nullable(),
  },
});
export type SupportRequestEntity = InferEntity<typeof SupportRequestEntity>;
