import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { moment } from './columns.ts';
import type { KeyUsage } from './employee-certificate.entity.ts';

export type CardStepKind = 'started' | 'written' | 'read_back';

/** The journal of what was done with a card. Append only: triggers refuse everything else. */
export const CardStepEntity = defineEntity({
  name: 'CardStep',
  tableName: 'card_step',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    requestId: p.uuid(),
    usage: p.text().$type<KeyUsage>(),
    step: p.text().$type<CardStepKind>(),
    certificateSha256: p.text(),
    employeeId: p.uuid(),
    at: moment(),
  },
});
export type CardStepEntity = InferEntity<typeof CardStepEntity>;
