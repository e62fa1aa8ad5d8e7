import type { CertificateProfile } from './profile.ts';
import { CPS_ADDRESS, HOLDER_KEY_BITS, PROFILE_OIDS } from './profile.ts';

/** What both certificates of a person have in common (kz-pki-profile 4.2 and 4.3, column "two key pairs"). */
export const PERSON_BASE = {
  version: 1,
  subjectKind: 'person',
  subject: { required: ['CN', 'SURNAME', 'SERIALNUMBER', 'C'], optional: ['G'] },
  keyAlgorithm: 'RSA',
  authority: 'nca_rsa',
  minKeyBits: HOLDER_KEY_BITS,
  // Own choice: the order says "RSA 2048 bit"; longer keys are no harm to anybody who verifies.
  maxKeyBits: 8192,
  signatureAlgorithm: 'sha256WithRSAEncryption',
  validity: 'P1Y',
  basicConstraints: null,
  keyStore: null,
  alternativeName: 'email',
  ocspNoCheck: false,
  hasAddresses: true,
} as const;

/** Usages and policy of the signature certificate and of the authentication certificate (kz-pki-profile 4.3). */
export const PERSON_USAGES = {
  sign: {
    keyUsage: ['digitalSignature', 'nonRepudiation'],
    purpose: PROFILE_OIDS.emailProtection,
    policies: [{ oid: PROFILE_OIDS.policySignature, cps: CPS_ADDRESS, notice: CPS_ADDRESS }],
  },
  auth: {
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    purpose: PROFILE_OIDS.clientAuth,
    policies: [{ oid: PROFILE_OIDS.policyAuthentication, cps: CPS_ADDRESS, notice: CPS_ADDRESS }],
  },
} as const;

/** A person's profile with the given role identifiers behind the purpose. */
export function personProfile(id: string, usage: 'sign' | 'auth', roles: readonly string[]): CertificateProfile {
  const { keyUsage, purpose, policies } = PERSON_USAGES[usage];
  return { ...PERSON_BASE, id: `${id}-${usage}`, usage, keyUsage, extKeyUsage: [purpose, ...roles], policies };
}

/**
 * The pairs of kinds that are persons: individual, participant of «Е-нотариат» (whose seven roles have no arcs of their own: the
 * role stands in the confirmation), non-resident. @rule std1 annexes 1, 3
 */
export const INDIVIDUAL_PROFILES: readonly CertificateProfile[] = (['sign', 'auth'] as const).flatMap((usage) => [
  personProfile('individual', usage, [PROFILE_OIDS.individual]),
  personProfile('enotary', usage, [PROFILE_OIDS.individual, PROFILE_OIDS.notarySystem]),
  personProfile('nonresident-individual', usage, [PROFILE_OIDS.individual]),
]);
