import { ORGANISATION_ROLES, type OrganisationRole } from '../applicant-kinds.ts';
import { PERSON_BASE, PERSON_USAGES } from './individual.ts';
import type { CertificateProfile } from './profile.ts';
import { CPS_ADDRESS, GOST_KEY_BITS, PROFILE_OIDS } from './profile.ts';

/** Arc of what the holder may do in the name of the organisation (kz-pki-profile 4.4). */
const ROLE_ARCS: Record<OrganisationRole, string> = {
  first_head: `${PROFILE_OIDS.legalEntity}.1`,
  right_to_sign: `${PROFILE_OIDS.legalEntity}.2`,
  finance: `${PROFILE_OIDS.legalEntity}.3`,
  hr: `${PROFILE_OIDS.legalEntity}.4`,
  employee: `${PROFILE_OIDS.legalEntity}.5`,
};

const POLICY = { sign: PROFILE_OIDS.policyLegalSignature, auth: PROFILE_OIDS.policyLegalAuthentication } as const;

/** Id of the profile of one kind, role and usage: `legal-entity-first-head-sign`. */
export function organisationProfileId(family: string, role: OrganisationRole, usage: 'sign' | 'auth'): string {
  return `${family}-${role.replaceAll('_', '-')}-${usage}`;
}

/**
 * The signature key is GOST 34.310-2004, certified by the GOST authority; the authentication key is RSA 2048. @rule std1
 * annexes 4, 8
 */
const KEYS = {
  sign: {
    authority: 'nca_gost',
    keyAlgorithm: 'gost2004',
    minKeyBits: GOST_KEY_BITS,
    maxKeyBits: GOST_KEY_BITS,
    signatureAlgorithm: 'gost2004',
  },
  auth: {},
} as const;

/**
 * The person's profile with organisation and BIN in the subject and the arcs of a legal entity. Both keys lie in one PKCS#12
 * file: an identity card makes RSA keys only (kz-pki-profile 4.7). The first version had an RSA stand-in for the national
 * algorithm and is gone. @rule std1 annexes 4, 8
 */
function organisationProfile(
  family: string,
  role: OrganisationRole,
  usage: 'sign' | 'auth',
  more: readonly string[],
): CertificateProfile {
  const { keyUsage, purpose } = PERSON_USAGES[usage];
  return {
    ...PERSON_BASE,
    ...KEYS[usage],
    version: 2,
    keyStore: PROFILE_OIDS.keyStoreFile,
    id: organisationProfileId(family, role, usage),
    usage,
    subject: { required: ['CN', 'SURNAME', 'SERIALNUMBER', 'C', 'O', 'OU'], optional: ['G'] },
    keyUsage,
    extKeyUsage: [purpose, PROFILE_OIDS.legalEntity, ROLE_ARCS[role], ...more],
    policies: [{ oid: POLICY[usage], cps: CPS_ADDRESS, notice: CPS_ADDRESS }],
  };
}

function familyOf(family: string, more: readonly string[] = []): CertificateProfile[] {
  return ORGANISATION_ROLES.flatMap((role) => [
    organisationProfile(family, role, 'sign', more),
    organisationProfile(family, role, 'auth', more),
  ]);
}

/** A signature and an authentication certificate for each role in each kind of organisation. @rule std1 p.9 issue 2), 4), 6) */
export const ORGANISATION_PROFILES: readonly CertificateProfile[] = [
  ...familyOf('legal-entity'),
  ...familyOf('treasury', [PROFILE_OIDS.treasuryClient]),
  ...familyOf('nonresident-legal'),
];
