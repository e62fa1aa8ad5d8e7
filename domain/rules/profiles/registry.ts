import { AUTHORITY_PROFILES } from './authority.ts';
import { INDIVIDUAL_PROFILES } from './individual.ts';
import { ORGANISATION_PROFILES } from './organisation.ts';
import type { CertificateProfile } from './profile.ts';
import { SSL_PROFILES } from './ssl.ts';
import { STAFF_PROFILES } from './staff.ts';

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

/** The newest version of the profile with this id: the one for new certificates. */
export function newestProfile(id: string): CertificateProfile | undefined {
  return PROFILES.filter((profile) => profile.id === id).sort((left, right) => right.version - left.version)[0];
}
