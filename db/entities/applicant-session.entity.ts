import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { moment } from './columns.ts';

/** An applicant's session in his cabinet, bound to his authentication certificate; token and CSRF value are stored hashed. */
export const ApplicantSessionEntity = defineEntity({
  name: 'ApplicantSession',
  tableName: 'applicant_session',
  properties: {
    tokenSha256: p.text().primary(),
    certificateId: p.uuid(),
    certificateSha256: p.text(),
    csrfSha256: p.text(),
    createdAt: moment(),
    expiresAt: moment(),
    lastSeenAt: moment(),
    endedAt: moment().nullable(),
  },
});
export type ApplicantSessionEntity = InferEntity<typeof ApplicantSessionEntity>;
