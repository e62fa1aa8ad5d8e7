import type { Bytes } from '../bytes.ts';
import { booleanTrue, derNull, octetString, oid, sequence } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { OID } from '../oids.ts';
import { writeAuthorityInfoAccess } from './authority-info-access.ts';
import { writeBasicConstraints } from './basic-constraints.ts';
import { writeCertificatePolicies } from './certificate-policies.ts';
import { writeDistributionPoints } from './distribution-points.ts';
import { writeExtKeyUsage } from './ext-key-usage.ts';
import { writeAuthorityKeyIdentifier, writeSubjectKeyIdentifier } from './key-identifiers.ts';
import { writeKeyStore } from './key-store.ts';
import { writeKeyUsage } from './key-usage.ts';
import { duplicatesOf, type RawExtension } from './raw.ts';
import type { ExtensionId, ExtensionSpec } from './spec.ts';
import { writeSubjectAltName } from './subject-alt-name.ts';

export type { ExtensionSpec, KeyUsage } from './spec.ts';

export const EXTENSION_OIDS: Record<ExtensionId, string> = {
  basicConstraints: OID.basicConstraints,
  keyUsage: OID.keyUsage,
  extKeyUsage: OID.extKeyUsage,
  certificatePolicies: OID.certificatePolicies,
  crlDistributionPoints: OID.crlDistributionPoints,
  freshestCrl: OID.freshestCrl,
  authorityInfoAccess: OID.authorityInfoAccess,
  subjectAltName: OID.subjectAltName,
  subjectKeyIdentifier: OID.subjectKeyIdentifier,
  authorityKeyIdentifier: OID.authorityKeyIdentifier,
  keyStore: OID.keyStore,
  ocspNoCheck: OID.ocspNoCheck,
};

function valueOf(spec: ExtensionSpec): Bytes {
  switch (spec.id) {
    case 'basicConstraints':
      return writeBasicConstraints(spec);
    case 'keyUsage':
      return writeKeyUsage(spec);
    case 'extKeyUsage':
      return writeExtKeyUsage(spec);
    case 'certificatePolicies':
      return writeCertificatePolicies(spec);
    case 'crlDistributionPoints':
    case 'freshestCrl':
      return writeDistributionPoints(spec);
    case 'authorityInfoAccess':
      return writeAuthorityInfoAccess(spec);
    case 'subjectAltName':
      return writeSubjectAltName(spec);
    case 'subjectKeyIdentifier':
      return writeSubjectKeyIdentifier(spec);
    case 'authorityKeyIdentifier':
      return writeAuthorityKeyIdentifier(spec);
    case 'keyStore':
      return writeKeyStore(spec);
    case 'ocspNoCheck':
      return derNull();
  }
}

/** Turns the wishes into raw extensions in the same order. Throws `VALUE_NOT_ENCODABLE`, on duplicates too. */
export function rawExtensions(specs: readonly ExtensionSpec[]): RawExtension[] {
  const raw = specs.map((spec) => ({ oid: EXTENSION_OIDS[spec.id], critical: spec.critical, value: valueOf(spec) }));
  if (duplicatesOf(raw).length > 0) throw new PkiError('VALUE_NOT_ENCODABLE', 'an extension stands twice');
  return raw;
}

/** Extensions (RFC 5280 4.1) as one DER SEQUENCE. Which extensions belong together is the profile's question. */
export function writeExtensions(specs: readonly ExtensionSpec[]): Bytes {
  return sequence(
    ...rawExtensions(specs).map(({ oid: id, critical, value }) =>
      sequence(oid(id), ...(critical ? [booleanTrue()] : []), octetString(value)),
    ),
  );
}
