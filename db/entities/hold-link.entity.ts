import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** The link "I did not order this" of one letter; the secret itself is kept nowhere. */
export const HoldLinkEntity = defineEntity({
  name: 'HoldLink',
  tableName: 'hold_link',
  properties: {
    id: id(),
    requestId: p.uuid(),
    outboxId: p.uuid(),
    tokenSha256: p.text(),
    madeAt: moment(),
    expiresAt: moment(),
    usedAt: moment().nullable(),
  },
});
export type HoldLinkEntity = InferEntity<typeof HoldLinkEntity>;
