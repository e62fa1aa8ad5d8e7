import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** An act by which two people destroy papers whose term is over. @rule reg p.15(4) */
export const DestructionActEntity = defineEntity({
  name: 'DestructionAct',
  tableName: 'destruction_act',
  properties: {
    id: id(),
    number: p.text(),
    unitIds: p.array().$type<string[]>(),
    document: bytes(),
    documentSha256: p.text(),
    preparedAt: moment(),
    preparedById: p.uuid(),
    firstId: p.uuid().nullable(),
    firstCms: bytes().nullable(),
    firstAt: moment().nullable(),
    secondId: p.uuid().nullable(),
    secondCms: bytes().nullable(),
    secondAt: moment().nullable(),
  },
});
export type DestructionActEntity = InferEntity<typeof DestructionActEntity>;
