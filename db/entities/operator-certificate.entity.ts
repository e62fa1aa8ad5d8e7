import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type OperatorCertificateUsage = 'sign' | 'auth';

export const OperatorCertificateEntity = defineEntity({
  name: 'OperatorCertificate',
  tableName: 'operator_certificate',
  properties: {
    id: id(),
    operatorId: p.uuid(),
    round: p.integer().default(1),
    certificateId: p.uuid(),
    usage: p.text().$type<OperatorCertificateUsage>(),
    carrierSerial: p.text(),
    installedAt: moment().nullable(),
  },
});
export type OperatorCertificateEntity = InferEntity<typeof OperatorCertificateEntity>;
