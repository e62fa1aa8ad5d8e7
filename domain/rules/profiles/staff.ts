import type { EmployeeRole } from '../roles.ts';
import { personProfile } from './individual.ts';
import type { CertificateProfile } from './profile.ts';
import { PROFILE_OIDS } from './profile.ts';

/**
 * Role identifier in the certificate of each role. The arc knows operator, manager and administrator (kz-pki-profile
 * 4.4); the other roles have no power in it, so theirs says only that the holder is a person. Own reading: the
 * supervisor and the provider's responsible employees are managers of the arc.
 */
export const STAFF_ROLE_OIDS: Record<EmployeeRole, string> = {
  operator: PROFILE_OIDS.ncaOperator,
  supervisor: PROFILE_OIDS.ncaManager,
  administrator: PROFILE_OIDS.ncaAdministrator,
  auditor: PROFILE_OIDS.individual,
  analyst: PROFILE_OIDS.individual,
  psc_head: PROFILE_OIDS.individual,
  psc_office: PROFILE_OIDS.individual,
  provider_officer: PROFILE_OIDS.ncaManager,
  provider_head: PROFILE_OIDS.ncaManager,
  support_officer: PROFILE_OIDS.individual,
  archivist: PROFILE_OIDS.individual,
  contact_centre: PROFILE_OIDS.individual,
  quality_officer: PROFILE_OIDS.individual,
};

/** A signature and an authentication certificate for each role of the staff. @rule reg p.19(5) */
export const STAFF_PROFILES: readonly CertificateProfile[] = (
  Object.entries(STAFF_ROLE_OIDS) as [EmployeeRole, string][]
).flatMap(([role, oid]) => [personProfile(role, 'sign', [oid]), personProfile(role, 'auth', [oid])]);
