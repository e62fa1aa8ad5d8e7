import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type KeyCarrierState = 'in_store' | 'in_use' | 'lost' | 'destroyed';

/** External protected carrier of key information. `codeSha256` lets the person who holds it apply once. @rule reg p.15(1) */
export const KeyCarrierEntity = defineEntity({
  name: 'KeyCarrier',
  tableName: 'key_carrier',
  properties: {
    id: id(),
    serial: p.text(),
    model: p.text(),
    officeId: p.uuid(),
    placeOfKeeping: p.text(),
    state: p.text().$type<KeyCarrierState>().default('in_store'),
    operatorId: p.uuid().nullable(),
    handedOverAt: moment().nullable(),
    handedOverById: p.uuid().nullable(),
    receivedAt: moment().nullable(),
    returnedAt: moment().nullable(),
    codeSha256: p.text().nullable(),
    codeExpiresAt: moment().nullable(),
  },
});
export type KeyCarrierEntity = InferEntity<typeof KeyCarrierEntity>;
