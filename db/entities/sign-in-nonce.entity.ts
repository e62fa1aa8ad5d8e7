import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { moment } from './columns.ts';

export const SignInNonceEntity = defineEntity({
  name: 'SignInNonce',
  tableName: 'sign_in_nonce',
  properties: { nonce: p.text().primary(), origin: p.text(), expiresAt: moment(), usedAt: moment().nullable() },
});
export type SignInNonceEntity = InferEntity<typeof SignInNonceEntity>;
