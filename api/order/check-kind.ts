import { KIND_FIELDS, wrongKindField, wrongRepresentative } from '@kualik/domain/rules/applicant-fields.ts';
import type { KindField } from '@kualik/domain/rules/applicant-fields.ts';
import { isOrganisation } from '@kualik/domain/rules/applicant-kinds.ts';
import type { ApplicantDetails, ApplicantKind, Representative } from '@kualik/domain/rules/applicant-kinds.ts';
import { parseBin, parseIin } from '@kualik/domain/rules/iin.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import type { ApplicantKindInput, RepresentativeInput } from './applicant-kind.input.ts';
import { nameOf } from './check-order.ts';

/** What the order says of the applicant beyond his person. */
export interface CheckedKind {
  kind: ApplicantKind;
  bin: string | null;
  organisation: string | null;
  details: ApplicantDetails;
  representative: Representative | null;
}

/** Keys that came with the order; which of them must be there is part of the kind's table. */
export type GivenKeys = Partial<Record<'signCsr' | 'authCsr' | 'sslCsr', Uint8Array | null>>;

/** Fields of the kind against its form: what is lacking, what does not belong there, BIN and representative. @rule std1 p.9 */
export function checkKind(input: ApplicantKindInput & GivenKeys, applicantIin: string): CheckedKind {
  const kind = input.kind ?? 'individual';
  const wrong = wrongKindField(kind, givenFields(input));
  if (wrong !== null) throw new CodedError(wrong.code, { field: wrong.field });
  return {
    kind,
    bin: isOrganisation(kind) ? valueOf(parseBin(input.bin ?? ''), 'bin') : null,
    organisation: isOrganisation(kind) ? organisationOf(input.organisation ?? '') : null,
    details: detailsOf(kind, input),
    representative: input.representative ? checkRepresentative(kind, applicantIin, input.representative) : null,
  };
}

/** Who acts for the applicant: another person, by a paper that serves this kind. @rule std1 p.9, annexes 2, 5 */
export function checkRepresentative(
  kind: ApplicantKind,
  applicantIin: string,
  input: RepresentativeInput,
): Representative {
  const iin = valueOf(parseIin(input.iin), 'representative.iin');
  const wrong = wrongRepresentative(kind, applicantIin, { iin, basis: input.basis });
  if (wrong !== null) throw new CodedError(wrong, { field: 'representative' });
  const patronymic = (input.patronymic ?? '').trim();
  return {
    iin,
    surname: nameOf(input.surname, 'representative.surname'),
    givenName: nameOf(input.givenName, 'representative.givenName'),
    patronymic: patronymic === '' ? null : nameOf(patronymic, 'representative.patronymic'),
    basis: input.basis,
  };
}

function givenFields(input: ApplicantKindInput & GivenKeys): Set<KindField> {
  const { bin, organisation, enotaryRole, organisationRole, actingHead, treasuryCode, accessLevel } = input;
  const texts = { bin, organisation, treasuryCode, accessLevel };
  const values = {
    enotaryRole,
    organisationRole,
    signCsr: input.signCsr,
    authCsr: input.authCsr,
    sslCsr: input.sslCsr,
  };
  const given = [
    ...Object.entries(texts).filter(([, text]) => (text ?? '').trim() !== ''),
    ...Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
    ...Object.entries({ actingHead }).filter(([, flag]) => flag === true),
  ].map(([field]) => field);
  return new Set(ALL.filter((field) => given.includes(field)));
}

const ALL: readonly KindField[] = [
  ...new Set(Object.values(KIND_FIELDS).flatMap(({ required, allowed }) => [...required, ...allowed])),
];

/** Longest organisation name that is kept; the certificate has room for 64 characters. */
const MAX_ORGANISATION = 300;

function organisationOf(text: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (name.length > MAX_ORGANISATION || !/\p{L}/u.test(name) || /\p{C}/u.test(name))
    throw new CodedError('ORGANISATION_NAME', { field: 'organisation' });
  return name;
}

function detailsOf(kind: ApplicantKind, input: ApplicantKindInput): ApplicantDetails {
  const { enotaryRole, organisationRole, actingHead, treasuryCode, accessLevel, additionalInformation } = input;
  return {
    ...(enotaryRole ? { enotaryRole } : {}),
    ...(isOrganisation(kind) ? { organisationRole: organisationRole ?? 'employee' } : {}),
    ...(actingHead ? { actingHead } : {}),
    ...(treasuryCode ? { treasuryCode: treasuryCode.trim() } : {}),
    ...(accessLevel ? { accessLevel: accessLevel.trim() } : {}),
    ...(additionalInformation?.trim() ? { additionalInformation: additionalInformation.trim() } : {}),
  };
}
