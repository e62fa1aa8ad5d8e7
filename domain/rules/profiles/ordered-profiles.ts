import { APPLICANT_KINDS, ORGANISATION_ROLES } from '../applicant-kinds.ts';
import type { ApplicantDetails, ApplicantKind } from '../applicant-kinds.ts';
import type { KeyUsageKind } from '../confirmation-document.ts';
import type { KeyAlgorithm } from '../authorities.ts';
import { organisationProfileId } from './organisation.ts';
import { newestProfile } from './registry.ts';

/** A profile as the confirmation names it. */
export interface OrderedProfile {
  usage: KeyUsageKind;
  id: string;
  version: number;
  validity: 'P1Y';
}

const PAIR = ['sign', 'auth'] as const;

/** How the profiles of a kind are named; kinds of the law that share a form have profiles of their own all the same. */
const PROFILE_IDS: Record<ApplicantKind, (details: ApplicantDetails) => [KeyUsageKind, string][]> = {
  individual: () => PAIR.map((usage) => [usage, `individual-${usage}`]),
  enotary: () => PAIR.map((usage) => [usage, `enotary-${usage}`]),
  nonresident_individual: () => PAIR.map((usage) => [usage, `nonresident-individual-${usage}`]),
  legal_entity: (details) => ofOrganisation('legal-entity', details),
  treasury: (details) => ofOrganisation('treasury', details),
  nonresident_legal: (details) => ofOrganisation('nonresident-legal', details),
  domain_individual: () => [['ssl', 'domain-individual-ssl']],
  domain_legal: () => [['ssl', 'domain-legal-ssl']],
};

/** Who names no role is an employee. */
function ofOrganisation(family: string, { organisationRole = 'employee' }: ApplicantDetails): [KeyUsageKind, string][] {
  return PAIR.map((usage) => [usage, organisationProfileId(family, organisationRole, usage)]);
}

/**
 * Profiles of the certificates that an applicant of this kind orders, signature first; one of an SSL order. Does not look at the
 * keys that were sent. @rule std1 p.9, annexes 1, 3, 4, 6–8
 */
export function orderedProfiles(kind: ApplicantKind, details: ApplicantDetails): OrderedProfile[] {
  return PROFILE_IDS[kind](details).map(([usage, id]) => ({
    usage,
    id,
    version: newestProfile(id)?.version ?? 0,
    validity: 'P1Y',
  }));
}

/** Algorithm of the key that an applicant of this kind orders for this usage; null where he orders none. @rule std1 annexes 1, 3, 4, 8 */
export function keyAlgorithmOf(kind: ApplicantKind, usage: KeyUsageKind): KeyAlgorithm | null {
  const ordered = PROFILE_IDS[kind]({}).find(([one]) => one === usage);
  return (ordered && newestProfile(ordered[1])?.keyAlgorithm) ?? null;
}

/** True when both keys of the kind can be made on an identity card: its applet has RSA alone (kz-pki-profile 4.7). @rule reg p.9(10) */
export function storesOnCard(kind: ApplicantKind): boolean {
  return PAIR.every((usage) => keyAlgorithmOf(kind, usage) === 'RSA');
}

/** The kind of applicant that a profile is ordered by; null for staff, authorities and unknown ones. @rule std1 p.9 revoke */
export function kindOfProfile(profileId: string): ApplicantKind | null {
  const isOf = (kind: ApplicantKind): boolean =>
    ORGANISATION_ROLES.some((organisationRole) =>
      PROFILE_IDS[kind]({ organisationRole }).some(([, id]) => id === profileId),
    );
  return APPLICANT_KINDS.find(isOf) ?? null;
}
