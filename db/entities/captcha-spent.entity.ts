import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { moment } from './columns.ts';

/** Solutions already used, kept until they expire anyway: a proof of work verifies again and again. */
export const CaptchaSpentEntity = defineEntity({
  name: 'CaptchaSpent',
  tableName: 'captcha_spent',
  properties: { signature: p.text().primary(), expiresAt: moment() },
});
export type CaptchaSpentEntity = InferEntity<typeof CaptchaSpentEntity>;
