import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { moment } from './columns.ts';

/** A staff session, bound to the authentication certificate; token and CSRF value are stored hashed. */
export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    tokenSha256: p.text().primary(),
    employeeId: p.uuid(),
    certificateSha256: p.text(),
    csrfSha256: p.text(),
    createdAt: moment(),
    expiresAt: moment(),
    lastSeenAt: moment(),
    endedAt: moment().nullable(),
    /** The registered workplace that the token in the browser named. */
    workplaceId: p.uuid().nullable(),
  },
});
export type SessionEntity = InferEntity<typeof SessionEntity>;
