import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';
import type { KeyUsage } from './employee-certificate.entity.ts';

/** intended: serial and TBS are stored; signed: the signature is stored; issued: read back, compared and visible. */
export type CertificateState = 'intended' | 'signed' | 'issued';

export const CertificateEntity = defineEntity({
  name: 'Certificate',
  tableName: 'certificate',
  properties: {
    id: id(),
    requestId: p.uuid().nullable(),
    usage: p.text().$type<KeyUsage | 'ssl' | 'ca' | 'seal' | 'ocsp' | 'tsa'>(),
    caId: p.uuid(),
    profileId: p.text(),
    profileVersion: p.integer(),
    serialHex: p.text(),
    spkiSha256: p.text(),
    subject: p.text(),
    iin: p.text().nullable(),
    bin: p.text().nullable(),
    tbs: bytes(),
    signature: bytes().nullable(),
    der: bytes().nullable(),
    sha256: p.text().nullable(),
    notBefore: moment(),
    notAfter: moment(),
    state: p.text().$type<CertificateState>(),
    intendedAt: moment(),
    issuedAt: moment().nullable(),
  },
});
export type CertificateEntity = InferEntity<typeof CertificateEntity>;
