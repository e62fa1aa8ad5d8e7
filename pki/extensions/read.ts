import { OID } from '../oids.ts';
import { type AuthorityInfoAccess, readAuthorityInfoAccess } from './authority-info-access.ts';
import { type BasicConstraints, readBasicConstraints } from './basic-constraints.ts';
import { readCertificatePolicies } from './certificate-policies.ts';
import { readDistributionPoints } from './distribution-points.ts';
import { readExtKeyUsage } from './ext-key-usage.ts';
import { readAuthorityKeyIdentifier, readSubjectKeyIdentifier } from './key-identifiers.ts';
import { readKeyStore } from './key-store.ts';
import { readKeyUsage } from './key-usage.ts';
import type { RawExtension } from './raw.ts';
import type { KeyUsage, PolicySpec } from './spec.ts';
import { readSubjectAltName, type SubjectAltName } from './subject-alt-name.ts';

/** What the extensions of a certificate say. An absent list is empty, an absent single value is null. */
export interface ExtensionFacts {
  basicConstraints: BasicConstraints | null;
  keyUsage: KeyUsage[];
  extKeyUsage: string[];
  policies: PolicySpec[];
  crlDistributionPoints: string[];
  freshestCrl: string[];
  authorityInfoAccess: AuthorityInfoAccess;
  subjectAltName: SubjectAltName;
  /** Key identifiers as hexadecimal. */
  ski: string | null;
  aki: string | null;
  keyStore: string | null;
  ocspNoCheck: boolean;
}

/** Reads all extensions we know; unknown ones are left to the caller. Throws `DerError` on a broken known one. */
export function extensionFacts(extensions: readonly RawExtension[]): ExtensionFacts {
  const find = <T>(oid: string, read: (value: Uint8Array) => T): T | null => {
    const extension = extensions.find((candidate) => candidate.oid === oid);
    return extension === undefined ? null : read(extension.value);
  };
  return {
    basicConstraints: find(OID.basicConstraints, readBasicConstraints),
    keyUsage: find(OID.keyUsage, readKeyUsage) ?? [],
    extKeyUsage: find(OID.extKeyUsage, readExtKeyUsage) ?? [],
    policies: find(OID.certificatePolicies, readCertificatePolicies) ?? [],
    crlDistributionPoints: find(OID.crlDistributionPoints, readDistributionPoints) ?? [],
    freshestCrl: find(OID.freshestCrl, readDistributionPoints) ?? [],
    authorityInfoAccess: find(OID.authorityInfoAccess, readAuthorityInfoAccess) ?? { caIssuers: [], ocsp: [] },
    subjectAltName: find(OID.subjectAltName, readSubjectAltName) ?? { emails: [], dns: [] },
    ski: find(OID.subjectKeyIdentifier, readSubjectKeyIdentifier),
    aki: find(OID.authorityKeyIdentifier, readAuthorityKeyIdentifier),
    keyStore: find(OID.keyStore, readKeyStore),
    ocspNoCheck: find(OID.ocspNoCheck, () => true) ?? false,
  };
}
