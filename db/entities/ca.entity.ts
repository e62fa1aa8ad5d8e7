import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { AuthorityName } from '@kualik/domain/rules/authorities.ts';
import { bytes, id, moment } from './columns.ts';

export type CaName = AuthorityName;
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
  },
});
export type CaEntity = InferEntity<typeof CaEntity>;
