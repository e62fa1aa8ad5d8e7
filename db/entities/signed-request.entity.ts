import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** The applicant's own signature over his request (`kualik/request/1`): re-issue and revocation on the portal. */
export const SignedRequestEntity = defineEntity({
  name: 'SignedRequest',
  tableName: 'signed_request',
  properties: {
    id: id(),
    requestId: p.uuid(),
    document: bytes(),
    documentSha256: p.text(),
    cms: bytes(),
    signerCertSha256: p.text(),
    receivedAt: moment(),
  },
});
export type SignedRequestEntity = InferEntity<typeof SignedRequestEntity>;
