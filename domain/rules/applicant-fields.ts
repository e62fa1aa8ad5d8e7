import type { ApplicantKind, Representative } from './applicant-kinds.ts';
import type { ErrorCode } from './errors.ts';

/** Fields of the order that only some kinds have. */
export type KindField =
  | 'bin'
  | 'organisation'
  | 'enotaryRole'
  | 'organisationRole'
  | 'actingHead'
  | 'treasuryCode'
  | 'accessLevel'
  | 'signCsr'
  | 'authCsr'
  | 'sslCsr';

interface KindFields {
  required: readonly KindField[];
  allowed: readonly KindField[];
  /** By which papers somebody may act for this kind. */
  bases: readonly Representative['basis'][];
}

const PAIR = ['signCsr', 'authCsr'] as const;
const ORGANISATION = ['bin', 'organisation'] as const;
const POWERS = ['organisationRole', 'actingHead'] as const;
const PERSON_BASES = ['notarised_power_of_attorney'] as const;
const ORGANISATION_BASES = ['organisation_power_of_attorney', 'head_documents'] as const;

/** Which fields each form has. @rule std1 annexes 1, 3, 4, 6, 7, 8 */
export const KIND_FIELDS: Record<ApplicantKind, KindFields> = {
  individual: { required: PAIR, allowed: [], bases: PERSON_BASES },
  enotary: { required: [...PAIR, 'enotaryRole'], allowed: [], bases: PERSON_BASES },
  nonresident_individual: { required: PAIR, allowed: [], bases: PERSON_BASES },
  legal_entity: { required: [...PAIR, ...ORGANISATION], allowed: POWERS, bases: ORGANISATION_BASES },
  nonresident_legal: { required: [...PAIR, ...ORGANISATION], allowed: POWERS, bases: ORGANISATION_BASES },
  treasury: {
    required: [...PAIR, ...ORGANISATION, 'treasuryCode', 'accessLevel'],
    allowed: POWERS,
    bases: ORGANISATION_BASES,
  },
  domain_individual: { required: ['sslCsr'], allowed: [], bases: PERSON_BASES },
  domain_legal: { required: ['sslCsr', ...ORGANISATION], allowed: POWERS, bases: ORGANISATION_BASES },
};

const ALL_FIELDS: readonly KindField[] = [...KIND_FIELDS.treasury.required, ...POWERS, 'enotaryRole', 'sslCsr'];

/** The first field that a kind lacks or that does not belong to it, with the reason; null when all are right. */
export function wrongKindField(
  kind: ApplicantKind,
  given: ReadonlySet<KindField>,
): { field: KindField; code: ErrorCode } | null {
  const { required, allowed } = KIND_FIELDS[kind];
  const lacking = required.find((field) => !given.has(field));
  if (lacking !== undefined) return { field: lacking, code: 'KIND_FIELD_REQUIRED' };
  const foreign = ALL_FIELDS.find((field) => given.has(field) && !required.includes(field) && !allowed.includes(field));
  return foreign === undefined ? null : { field: foreign, code: 'KIND_FIELD_FOREIGN' };
}

/** Why somebody may not act for an applicant; null when he may. The paper itself is seen at the counter. @rule std1 p.9 */
export function wrongRepresentative(
  kind: ApplicantKind,
  applicantIin: string,
  { iin, basis }: Pick<Representative, 'iin' | 'basis'>,
): ErrorCode | null {
  if (iin === applicantIin) return 'REPRESENTATIVE_IS_APPLICANT';
  return KIND_FIELDS[kind].bases.includes(basis) ? null : 'REPRESENTATIVE_BASIS';
}
