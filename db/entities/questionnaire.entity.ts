import { randomUUID } from 'node:crypto';
import type { Satisfaction } from '@kualik/domain/rules/questionnaire.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { Language } from './applicant.entity.ts';

/** Whether a case's questionnaire was used up, and the hash of the token in its letter. Knows no answer and no time. */
export const QuestionnaireOfferEntity = defineEntity({
  name: 'QuestionnaireOffer',
  tableName: 'questionnaire_offer',
  properties: {
    requestId: p.uuid().primary(),
    tokenSha256: p.text().nullable(),
    isSpent: p.boolean().default(false),
  },
});
export type QuestionnaireOfferEntity = InferEntity<typeof QuestionnaireOfferEntity>;

/** An answer that nobody can lead back to a case. Its id is random: one made of the time would tell the minute. */
export const QuestionnaireAnswerEntity = defineEntity({
  name: 'QuestionnaireAnswer',
  tableName: 'questionnaire_answer',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => randomUUID()),
    day: p.date(),
    serviceId: p.text(),
    channelId: p.text(),
    officeId: p.uuid().nullable(),
    language: p.text().$type<Language>(),
    wordingVersion: p.text(),
    process: p.text().$type<Satisfaction>(),
    information: p.text().$type<Satisfaction>(),
    isMixed: p.boolean().default(false),
  },
});
export type QuestionnaireAnswerEntity = InferEntity<typeof QuestionnaireAnswerEntity>;
