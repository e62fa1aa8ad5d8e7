import { AUTHORITY_PROFILES } from './authority.ts';
import { INDIVIDUAL_PROFILES } from './individual.ts';
import { ORGANISATION_PROFILES } from './organisation.ts';
import type { CertificateProfile } from './profile.ts';
import { SSL_PROFILES } from './ssl.ts';
import { STAFF_PROFILES } from './staff.ts';

export { type ApplicantName, certificateRequestFor, type ProfileContext } from './certificate-request.ts';
export type { ExtensionSpec, KeyUsage, NameAttribute } from './extension-spec.ts';
export { kindOfProfile, type OrderedProfile, orderedProfiles } from './ordered-profiles.ts';
export type { CertificateProfile } from './profile.ts';
export { STAFF_ROLE_OIDS } from './staff.ts';
export { validity, validityOf } from './validity.ts';

/** Every profile there is. */
export const PROFILES: readonly CertificateProfile[] = [
  ...INDIVIDUAL_PROFILES,
  ...ORGANISATION_PROFILES,
  ...SSL_PROFILES,
  ...STAFF_PROFILES,
  ...AUTHORITY_PROFILES,
];

/** The profile with this id in this version, or undefined: the caller decides what an unknown one means. */
export function findProfile(id: string, version: number): CertificateProfile | undefined {
  return PROFILES.find((profile) => profile.id === id && profile.version === version);
}
