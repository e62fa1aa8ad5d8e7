import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { Language } from './applicant.entity.ts';
import { bytes, id, moment } from './columns.ts';

/** A form that a visitor prints: first what he typed, then the PDF, both encrypted; deleted when it was fetched or is old. */
export const FormPrintEntity = defineEntity({
  name: 'FormPrint',
  tableName: 'form_print',
  properties: {
    id: id(),
    tokenSha256: p.text(),
    formId: p.text(),
    language: p.text().$type<Language>(),
    keyId: p.text(),
    nonce: bytes(),
    ciphertext: bytes(),
    tag: bytes(),
    isReady: p.boolean().default(false),
    createdAt: moment(),
    expiresAt: moment(),
  },
});
export type FormPrintEntity = InferEntity<typeof FormPrintEntity>;
