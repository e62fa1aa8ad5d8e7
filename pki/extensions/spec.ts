/** Key usages in the order of their bits (RFC 5280 4.2.1.3). */
export const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

export type KeyUsage = (typeof KEY_USAGES)[number];

export interface PolicySpec {
  oid: string;
  cps: string | null;
  notice: string | null;
}

/** What an extension shall say. Criticality has no default: the profile names it for each extension. */
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
  | { id: 'keyStore'; critical: boolean; oid: string; folder?: string }
  | { id: 'ocspNoCheck'; critical: boolean };

export type ExtensionId = ExtensionSpec['id'];
export type SpecOf<Id extends ExtensionId> = Extract<ExtensionSpec, { id: Id }>;
