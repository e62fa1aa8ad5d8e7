import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { AuthorityGeneration } from '@kualik/domain/rules/authorities.ts';
import { bytes, id, moment } from './columns.ts';

export type CaName = AuthorityGeneration;
export type CaRole = 'root' | 'issuing';

export const CaEntity = defineEntity({
  name: 'Ca',
  tableName: 'ca',
  properties: {
    id: id(),
    name: p.text().$type<CaName>(),
    role: p.text().$type<CaRole>(),
    subject: p.text(),
    certificate: bytes(),
    sha256: p.text(),
    notAfter: moment(),
    keyFile: p.text(),
    nextCrlNumber: p.bigint('bigint'),
    /** The former key certified by this one, and this one by the former (RFC 4210 4.4); a root's that was given a new key. */
    oldWithNewId: p.uuid().nullable(),
    newWithOldId: p.uuid().nullable(),
  },
});
export type CaEntity = InferEntity<typeof CaEntity>;
