import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type RegisterOutcome = 'found' | 'absent' | 'different' | 'unavailable';

export const RegisterAnswerEntity = defineEntity({
  name: 'RegisterAnswer',
  tableName: 'register_answer',
  properties: {
    id: id(),
    requestId: p.uuid(),
    register: p.text(),
    outcome: p.text().$type<RegisterOutcome>(),
    askedAt: moment(),
    answeredAt: moment().nullable(),
    attempt: p.integer(),
    answer: p.json<Record<string, unknown>>().nullable(),
    answerSha256: p.text().nullable(),
  },
});
export type RegisterAnswerEntity = InferEntity<typeof RegisterAnswerEntity>;
