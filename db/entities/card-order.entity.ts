import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { moment } from './columns.ts';

/** The one card that a counter case writes its certificates onto. */
export const CardOrderEntity = defineEntity({
  name: 'CardOrder',
  tableName: 'card_order',
  properties: {
    requestId: p.uuid().primary(),
    /** GUID of the card holder unique identifier, 32 hexadecimal digits. */
    cardId: p.text(),
    recordedById: p.uuid(),
    recordedAt: moment(),
  },
});
export type CardOrderEntity = InferEntity<typeof CardOrderEntity>;
