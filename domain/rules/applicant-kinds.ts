/** The eight kinds of applicants that the standard lists documents for. @rule std1 p.9 */
export const APPLICANT_KINDS = [
  'individual',
  'enotary',
  'legal_entity',
  'domain_individual',
  'domain_legal',
  'treasury',
  'nonresident_individual',
  'nonresident_legal',
] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** Kinds in whose name an organisation stands: they carry a BIN besides the person's IIN. @rule std1 annexes 4, 7, 8 */
const ORGANISATION_KINDS: readonly ApplicantKind[] = ['legal_entity', 'domain_legal', 'treasury', 'nonresident_legal'];
/** Kinds that order one SSL certificate instead of the pair. @rule std1 annexes 6, 7 */
const SSL_KINDS: readonly ApplicantKind[] = ['domain_individual', 'domain_legal'];

/** True when the applicant is an organisation. */
export function isOrganisation(kind: ApplicantKind): boolean {
  return ORGANISATION_KINDS.includes(kind);
}

/** True when the order is for an SSL certificate. */
export function isSslKind(kind: ApplicantKind): boolean {
  return SSL_KINDS.includes(kind);
}

/**
 * Facts of the engine about an applicant: which registers are asked. The holder of every certificate is a person, so that the
 * register of persons is always asked; that of organisations where one stands in the order. @rule reg p.6(2)
 */
export function registerFlags(kind: ApplicantKind): { 'applicant.natural': boolean; 'applicant.legal': boolean } {
  return { 'applicant.natural': true, 'applicant.legal': isOrganisation(kind) };
}

/** Roles in the information system «Е-нотариат», in the order of the form. @rule std1 annex 3 line 06 */
export const ENOTARY_ROLES = [
  'notary',
  'justice_ministry_employee',
  'aak_employee',
  'anp_employee',
  'tnp_employee',
  'content_moderator',
  'administrator',
] as const;
export type EnotaryRole = (typeof ENOTARY_ROLES)[number];

/** What the holder may do in the name of his organisation; the arcs of the national profile (kz-pki-profile 4.4). */
export const ORGANISATION_ROLES = ['first_head', 'right_to_sign', 'finance', 'hr', 'employee'] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

/** Fields that only some kinds have. @rule std1 annexes 3, 4, 6–8 */
export interface ApplicantDetails {
  enotaryRole?: EnotaryRole;
  organisationRole?: OrganisationRole;
  /** Code of ММ/КБЖ. @rule std1 annex 8 line 08 */
  treasuryCode?: string;
  /** @rule std1 annex 8 line 09 */
  accessLevel?: string;
  /** Names that the PKCS#10 of an SSL certificate asks for; proven by the domain document at the counter. */
  domainNames?: string[];
  /** Of them, those that the papers prove; the SSL certificate has these and no other. @rule std1 p.9 issue 3) */
  provenDomainNames?: string[];
  /** True for who acts for the first head: he proves it by the order, and no register is asked. @rule std1 p.9 issue 2) */
  actingHead?: boolean;
  /** Postal address for the receipt of refusal, as the operator was told it. @rule std1 annex 13 line 02 */
  postalAddress?: string;
  /** Place for additional information on the application. */
  additionalInformation?: string;
}

/** Who acts for the applicant, and by which paper. @rule std1 p.9 (annexes 2 and 5, rule for the first head) */
export interface Representative {
  iin: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  basis: 'notarised_power_of_attorney' | 'organisation_power_of_attorney' | 'head_documents';
}
