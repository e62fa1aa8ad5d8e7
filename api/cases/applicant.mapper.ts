import type { ApplicantEntity } from '@kualik/db';
import type { ApplicantDetails } from '@kualik/domain/rules/applicant-kinds.ts';
import { enotaryRoleText } from '@kualik/domain/texts/applicant-texts.ts';
import type { ApplicantDetailsType, ApplicantType } from './case-parts.type.ts';

/** The whole applicant on the page of one case; whoever asks for it was recorded as a reader. @rule reg p.19(1) */
export function toWholeApplicant(listed: ApplicantType, applicant: ApplicantEntity): ApplicantType {
  const { iin, email, phone, details, representative } = applicant;
  return {
    ...listed,
    ...{ iin, phone },
    email: email ?? null,
    details: toDetails(details),
    representative: representative ?? null,
  };
}

function toDetails(details: ApplicantDetails): ApplicantDetailsType {
  return {
    enotaryRole: details.enotaryRole ?? null,
    enotaryRoleText: details.enotaryRole ? enotaryRoleText(details.enotaryRole) : null,
    organisationRole: details.organisationRole ?? null,
    actingHead: details.actingHead ?? false,
    treasuryCode: details.treasuryCode ?? null,
    accessLevel: details.accessLevel ?? null,
    additionalInformation: details.additionalInformation ?? null,
    domainNames: details.domainNames ?? [],
    provenDomainNames: details.provenDomainNames ?? [],
  };
}
