import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id } from './columns.ts';

export type KeyUsage = 'sign' | 'auth';

export const EmployeeCertificateEntity = defineEntity({
  name: 'EmployeeCertificate',
  tableName: 'employee_certificate',
  properties: {
    id: id(),
    employeeId: p.uuid(),
    usage: p.text().$type<KeyUsage>(),
    sha256: p.text(),
    der: bytes(),
    serialHex: p.text(),
  },
});
export type EmployeeCertificateEntity = InferEntity<typeof EmployeeCertificateEntity>;
