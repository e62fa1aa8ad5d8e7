export { type ApplicantName, certificateRequestFor, type ProfileContext } from './certificate-request.ts';
export type { ExtensionSpec, KeyUsage, NameAttribute } from './extension-spec.ts';
export {
  keyAlgorithmOf,
  kindOfProfile,
  type OrderedProfile,
  orderedProfiles,
  storesOnCard,
} from './ordered-profiles.ts';
export { findProfile, newestProfile, PROFILES } from './registry.ts';
export type { CertificateProfile } from './profile.ts';
export { STAFF_ROLE_OIDS } from './staff.ts';
export { validity, validityOf } from './validity.ts';
