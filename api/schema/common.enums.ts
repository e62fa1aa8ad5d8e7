import { describedEnum } from './described-enum.ts';

export const Language = describedEnum('Language', 'A language of screens, mails and papers.', {
  kk: ['kk', 'Kazakh, the default.'],
  ru: ['ru', 'Russian.'],
  en: ['en', 'English.'],
});
export type Language = (typeof Language)[keyof typeof Language];

export const RequestStatus = describedEnum(
  'RequestStatus',
  'The state of a request as its step of the process shows it.',
  {
    DRAFT: ['DRAFT', 'Being filled in.'],
    SIGNED: ['SIGNED', 'Signed by the applicant, not yet sent.'],
    SENT: ['SENT', 'Sent; the state registers are being asked (regulation p.6(2)).'],
    REGISTERED: ['REGISTERED', 'Registered under its number (regulation p.6(4)).'],
    WAITING_FOR_APPLICANT: [
      'WAITING_FOR_APPLICANT',
      'The applicant is to hand in the papers within 30 days (t.1 a.5).',
    ],
    WAITING_FOR_PAYMENT: ['WAITING_FOR_PAYMENT', 'Waiting for a payment.'],
    UNDER_REVIEW: ['UNDER_REVIEW', 'Papers and person are being checked, or the operator is to confirm (p.6(8)–(9)).'],
    EXTENDED: ['EXTENDED', 'Under review with an extended term.'],
    ISSUING: ['ISSUING', 'Confirmed; the certificates are being made (p.6(11)).'],
    COMPLETED: ['COMPLETED', 'The certificates are issued.'],
    REFUSED: ['REFUSED', 'Refused with a reason.'],
    LAPSED: ['LAPSED', 'Ended without a decision because the papers were not handed in within 30 days.'],
    WITHDRAWN: ['WITHDRAWN', 'Taken back by the applicant before the operator confirmed it.'],
  },
);
export type RequestStatus = (typeof RequestStatus)[keyof typeof RequestStatus];

export const KeyUsage = describedEnum('KeyUsage', 'What one certificate of an order is for.', {
  SIGN: ['sign', 'Electronic digital signature.'],
  AUTH: ['auth', 'Authentication.'],
  SSL: ['ssl', 'The one certificate of a domain name owner (standard 1 annexes 6 and 7).'],
});
export type KeyUsage = (typeof KeyUsage)[keyof typeof KeyUsage];

export const KeyStorage = describedEnum(
  'KeyStorage',
  'Where the applicant keeps the private keys (regulation annex 2 field 10).',
  {
    PROTECTED_CARRIER: ['protected_carrier', 'A protected carrier of key information, recommended by p.19(4).'],
    FILE: ['file', 'A PKCS#12 file.'],
    ID_CARD: ['id_card', 'The chip of the identity card.'],
  },
);
export type KeyStorage = (typeof KeyStorage)[keyof typeof KeyStorage];

export const ActorKind = describedEnum('ActorKind', 'Who did something.', {
  APPLICANT: ['applicant', 'The applicant.'],
  EMPLOYEE: ['employee', 'An employee.'],
  SYSTEM: ['system', 'The information system.'],
});
export type ActorKind = (typeof ActorKind)[keyof typeof ActorKind];

export const EmployeeRole = describedEnum('EmployeeRole', 'A role of the staff.', {
  OPERATOR: ['operator', 'Operator of the certification authority (regulation p.5(15)).'],
  SUPERVISOR: ['supervisor', 'Supervises operators of an office.'],
  AUDITOR: ['auditor', 'Reads cases and the audit log, changes nothing.'],
  ANALYST: ['analyst', 'Sees figures, no personal data.'],
  ADMINISTRATOR: ['administrator', 'Looks after accounts and the system.'],
  PSC_HEAD: ['psc_head', 'Head of a public service centre: appoints operators by order (regulation p.15(1)).'],
  PSC_OFFICE: ['psc_office', 'Office of a public service centre: letters, carriers, incoming papers (p.15(1)).'],
  PROVIDER_OFFICER: ['provider_officer', 'Responsible employee of the provider (p.15(1)–(2)).'],
  PROVIDER_HEAD: ['provider_head', 'Head of the provider (standard 1 p.11).'],
  SUPPORT_OFFICER: ['support_officer', 'Support service of the users of e-government (p.15(3)).'],
  ARCHIVIST: ['archivist', 'Keeps the archive (p.15(4)).'],
  CONTACT_CENTRE: ['contact_centre', 'Call centre 1414: state by number and holds, nothing personal (p.13).'],
  QUALITY_OFFICER: ['quality_officer', 'Body that controls the quality of public services (standard 1 p.11).'],
});
export type EmployeeRole = (typeof EmployeeRole)[keyof typeof EmployeeRole];

export const ApplicantKind = describedEnum('ApplicantKind', 'The eight kinds of applicants (standard 1 p.9).', {
  INDIVIDUAL: ['individual', 'An individual.'],
  ENOTARY: ['enotary', 'A participant of the information system «Е-нотариат».'],
  LEGAL_ENTITY: ['legal_entity', 'A legal entity.'],
  DOMAIN_INDIVIDUAL: ['domain_individual', 'Owner of a domain name, an individual.'],
  DOMAIN_LEGAL: ['domain_legal', 'Owner of a domain name, a legal entity.'],
  TREASURY: ['treasury', 'A client of the information system «Қазынашылық - Клиент».'],
  NONRESIDENT_INDIVIDUAL: ['nonresident_individual', 'A non-resident individual.'],
  NONRESIDENT_LEGAL: ['nonresident_legal', 'A non-resident legal entity.'],
});
export type ApplicantKind = (typeof ApplicantKind)[keyof typeof ApplicantKind];
