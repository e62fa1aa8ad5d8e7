/**
 * The shapes in which a profile orders a certificate. They equal the types of `@kualik/pki`, which this package must
 * not know; a test compares them.
 */
export type NameType = 'CN' | 'SURNAME' | 'SERIALNUMBER' | 'C' | 'O' | 'OU' | 'G';

export interface NameAttribute {
  type: NameType;
  value: string;
}

export type KeyUsage = 'digitalSignature' | 'nonRepudiation' | 'keyEncipherment' | 'keyCertSign' | 'cRLSign';

export interface PolicySpec {
  oid: string;
  cps: string | null;
  notice: string | null;
}

export type ExtensionSpec =
  | { id: 'basicConstraints'; critical: boolean; ca: boolean; pathLength: number | null }
  | { id: 'keyUsage'; critical: boolean; usages: readonly KeyUsage[] }
  | { id: 'extKeyUsage'; critical: boolean; oids: readonly string[] }
  | { id: 'certificatePolicies'; critical: boolean; policies: readonly PolicySpec[] }
  | { id: 'crlDistributionPoints'; critical: boolean; urls: readonly string[] }
  | { id: 'freshestCrl'; critical: boolean; urls: readonly string[] }
  | { id: 'authorityInfoAccess'; critical: boolean; caIssuers: readonly string[]; ocsp: readonly string[] }
  | { id: 'subjectAltName'; critical: boolean; emails: readonly string[]; dns: readonly string[] }
  | { id: 'subjectKeyIdentifier'; critical: boolean; spki: Uint8Array }
  | { id: 'authorityKeyIdentifier'; critical: boolean; keyIdentifier: Uint8Array }
  | { id: 'keyStore'; critical: boolean; oid: string }
  | { id: 'ocspNoCheck'; critical: boolean };
