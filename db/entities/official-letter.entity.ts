import type { AttachedPaper } from '@kualik/domain/rules/operator-documents.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

export type OfficialLetterPurpose = 'issue' | 'revoke' | 'suspend' | 'support_contact';

/** A letter from a PSC; signed by its head over the canonical document. @rule reg p.15(1), p.15(3) */
export const OfficialLetterEntity = defineEntity({
  name: 'OfficialLetter',
  tableName: 'official_letter',
  properties: {
    id: id(),
    number: p.text(),
    purpose: p.text().$type<OfficialLetterPurpose>(),
    officeId: p.uuid(),
    operatorId: p.uuid().nullable(),
    round: p.integer().default(1),
    executorName: p.text(),
    executorPhone: p.text(),
    executorEmail: p.text(),
    attachments: p.json<AttachedPaper[]>(),
    document: bytes(),
    documentSha256: p.text(),
    preparedById: p.uuid(),
    preparedAt: moment(),
    cms: bytes().nullable(),
    signedById: p.uuid().nullable(),
    signedAt: moment().nullable(),
    sentAt: moment().nullable(),
    receivedAt: moment().nullable(),
    receivedById: p.uuid().nullable(),
    answeredAt: moment().nullable(),
  },
});
export type OfficialLetterEntity = InferEntity<typeof OfficialLetterEntity>;
