import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export const SilenceQuestionEntity = defineEntity({
  name: 'SilenceQuestion',
  tableName: 'silence_question',
  properties: {
    id: id(),
    operatorId: p.uuid(),
    askedAt: moment(),
    lastActAt: moment().nullable(),
    answer: p.text().nullable(),
    answeredAt: moment().nullable(),
    answeredById: p.uuid().nullable(),
  },
});
export type SilenceQuestionEntity = InferEntity<typeof SilenceQuestionEntity>;
