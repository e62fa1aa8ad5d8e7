import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { ChipCardState } from '@kualik/domain/rules/chip-cards.ts';
import { id, moment } from './columns.ts';

/** A chip card of the inventory. @rule reg p.9(6), p.9(10) */
export const ChipCardEntity = defineEntity({
  name: 'ChipCard',
  tableName: 'chip_card',
  properties: {
    id: id(),
    /** GUID of the card holder unique identifier, 32 hexadecimal digits. */
    cardId: p.text(),
    serial: p.text().nullable(),
    state: p.text().$type<ChipCardState>(),
    requestId: p.uuid().nullable(),
    registeredAt: moment(),
    changedAt: moment(),
    changedById: p.uuid(),
  },
});
export type ChipCardEntity = InferEntity<typeof ChipCardEntity>;
