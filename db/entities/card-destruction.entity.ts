import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** An operator's signature over which keys of a card go (`@kualik/domain/rules/card-destruction.ts`). */
export const CardDestructionEntity = defineEntity({
  name: 'CardDestruction',
  tableName: 'card_destruction',
  properties: {
    id: id(),
    requestId: p.uuid(),
    document: bytes(),
    cms: bytes(),
    cmsSha256: p.text(),
    employeeId: p.uuid(),
    receivedAt: moment(),
  },
});
export type CardDestructionEntity = InferEntity<typeof CardDestructionEntity>;
