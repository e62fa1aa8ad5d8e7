import type { EmployeeRole } from '../roles.ts';
import { personProfile } from './individual.ts';
import type { CertificateProfile } from './profile.ts';
import { PROFILE_OIDS } from './profile.ts';

/**
 * Role identifier in the certificate of each role. The arc knows operator, manager and administrator (kz-pki-profile
 * 4.4); auditors and analysts have no power in it, so theirs says only that the holder is a person. Own reading: the
 * supervisor of the regulation is the manager of the arc.
 */
export const STAFF_ROLE_OIDS: Record<EmployeeRole, string> = {
  operator: PROFILE_OIDS.ncaOperator,
  supervisor: PROFILE_OIDS.ncaManager,
  administrator: PROFILE_OIDS.ncaAdministrator,
  auditor: PROFILE_OIDS.individual,
  analyst: PROFILE_OIDS.individual,
};

/** A signature and an authentication certificate for each role of the staff. @rule reg p.19(5) */
export const STAFF_PROFILES: readonly CertificateProfile[] = (
  Object.entries(STAFF_ROLE_OIDS) as [EmployeeRole, string][]
).flatMap(([role, oid]) => [personProfile(role, 'sign', [oid]), personProfile(role, 'auth', [oid])]);
