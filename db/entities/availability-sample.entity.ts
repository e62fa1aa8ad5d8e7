import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type AvailabilitySampleSubject = 'nca_is' | 'gateway' | 'gbd_fl' | 'gbd_ul';

/** One look at a system that the service needs. @rule reg p.19(3) */
export const AvailabilitySampleEntity = defineEntity({
  name: 'AvailabilitySample',
  tableName: 'availability_sample',
  properties: {
    id: id(),
    subject: p.text().$type<AvailabilitySampleSubject>(),
    at: moment(),
    isAvailable: p.boolean(),
    latencyMs: p.integer().nullable(),
    code: p.text().nullable(),
  },
});
export type AvailabilitySampleEntity = InferEntity<typeof AvailabilitySampleEntity>;
