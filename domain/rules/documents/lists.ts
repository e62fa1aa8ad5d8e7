import type { ApplicantKind } from '../applicant-kinds.ts';
import {
  domainRight,
  nonresidentBin,
  nonresidentIin,
  sealedApplication,
  sealedOrDismissal,
  stateRegistration,
} from './alternatives.ts';
import type { DocumentAct, ListedDocument } from './document-list.ts';
import { INDIVIDUAL_ISSUE } from './individual.ts';
import {
  DATA_USE_CONSENT,
  identityOfPerson,
  identityOfRepresentative,
  issueApplication,
  notarisedPower,
  organisationPower,
  placeOfWork,
  revokeApplication,
  treasuryAgreement,
} from './papers.ts';

// Clauses: std1 p.9 revoke 1), p.9 revoke 2), p.9 revoke 3), p.9 revoke 4), p.9 revoke 5), p.9 revoke 6), p.9 revoke 7), p.9 revoke 8).

type Lists = Record<ApplicantKind, readonly ListedDocument[]>;

/**
 * What each kind hands in for certificates, line by line as the standard has it; the unnumbered second groups of 1) and 3) are
 * called so. The consent closes each list. @rule std1 p.9 issue 1)–7), 1.13
 */
const ISSUE: Lists = {
  individual: INDIVIDUAL_ISSUE,
  enotary: [
    issueApplication('std1 p.9 issue 1) second group D1', 3),
    identityOfPerson('std1 p.9 issue 1) second group D2'),
    placeOfWork('std1 p.9 issue 1) second group D3'),
    notarisedPower('std1 p.9 issue 1) second group D4'),
    DATA_USE_CONSENT,
  ],
  legal_entity: [
    issueApplication('std1 p.9 issue 2) D1', 4),
    identityOfRepresentative('std1 p.9 issue 2) D2'),
    organisationPower('std1 p.9 issue 2) D3'),
    stateRegistration('std1 p.9 issue 2) D4'),
    DATA_USE_CONSENT,
  ],
  domain_individual: [
    issueApplication('std1 p.9 issue 3) D1', 6),
    identityOfPerson('std1 p.9 issue 3) D2'),
    notarisedPower('std1 p.9 issue 3) D3'),
    domainRight('std1 p.9 issue 3) D4'),
    DATA_USE_CONSENT,
  ],
  domain_legal: [
    issueApplication('std1 p.9 issue 3) second group D1', 7),
    identityOfRepresentative('std1 p.9 issue 3) second group D2'),
    organisationPower('std1 p.9 issue 3) second group D3'),
    domainRight('std1 p.9 issue 3) second group D4'),
    DATA_USE_CONSENT,
  ],
  treasury: [
    issueApplication('std1 p.9 issue 4) D1', 8),
    identityOfRepresentative('std1 p.9 issue 4) D2'),
    organisationPower('std1 p.9 issue 4) D3'),
    treasuryAgreement('std1 p.9 issue 4) D4'),
    DATA_USE_CONSENT,
  ],
  nonresident_individual: [
    issueApplication('std1 p.9 issue 5) D1', 1),
    identityOfPerson('std1 p.9 issue 5) D2'),
    notarisedPower('std1 p.9 issue 5) D3'),
    nonresidentIin('std1 p.9 issue 5) D4'),
    DATA_USE_CONSENT,
  ],
  nonresident_legal: [
    issueApplication('std1 p.9 issue 6) D1', 4),
    identityOfRepresentative('std1 p.9 issue 6) D2'),
    organisationPower('std1 p.9 issue 6) D3'),
    nonresidentIin('std1 p.9 issue 6) D4'),
    nonresidentBin('std1 p.9 issue 7) D5'),
    DATA_USE_CONSENT,
  ],
};

/** What a person hands in for a revocation. @rule std1 p.9 revoke 1), 2), 4), 7) */
function revokedByPerson(point: number, annex: number): ListedDocument[] {
  const clause = `std1 p.9 revoke ${point})`;
  return [
    revokeApplication(`${clause} D1`, annex),
    identityOfPerson(`${clause} D2`),
    notarisedPower(`${clause} D3`),
    DATA_USE_CONSENT,
  ];
}

/** What an organisation hands in; 5) knows no extract from the dismissal order. @rule std1 p.9 revoke 3), 5), 6), 8) */
function revokedByOrganisation(point: number, annex: number): ListedDocument[] {
  const clause = `std1 p.9 revoke ${point})`;
  const first = `${clause} D1`;
  const options = point === 5 ? [sealedApplication(first, annex)] : sealedOrDismissal(first, annex);
  return [revokeApplication(first, annex, options), identityOfRepresentative(`${clause} D2`), DATA_USE_CONSENT];
}

const REVOKE: Lists = {
  individual: revokedByPerson(1, 9),
  enotary: revokedByPerson(2, 10),
  legal_entity: revokedByOrganisation(3, 11),
  domain_individual: revokedByPerson(4, 9),
  domain_legal: revokedByOrganisation(5, 11),
  treasury: revokedByOrganisation(6, 12),
  nonresident_individual: revokedByPerson(7, 9),
  nonresident_legal: revokedByOrganisation(8, 11),
};

const LISTS: Record<DocumentAct, Lists> = { issue: ISSUE, revoke: REVOKE };

/** Every line of the list of a kind, needed or not; `completeness` says which are needed in one case. @rule std1 p.9 */
export function documentList(kind: ApplicantKind, act: DocumentAct): readonly ListedDocument[] {
  return LISTS[act][kind];
}
