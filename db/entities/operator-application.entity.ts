import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

export const OperatorApplicationEntity = defineEntity({
  name: 'OperatorApplication',
  tableName: 'operator_application',
  properties: {
    id: id(),
    operatorId: p.uuid(),
    round: p.integer().default(1),
    instructionVersion: p.text(),
    carrierSerial: p.text(),
    document: bytes(),
    documentSha256: p.text(),
    signCsr: bytes(),
    authCsr: bytes(),
    appliedAt: moment(),
  },
});
export type OperatorApplicationEntity = InferEntity<typeof OperatorApplicationEntity>;
