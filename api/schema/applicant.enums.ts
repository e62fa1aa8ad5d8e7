import { describedEnum } from './described-enum.ts';

export const ApplicantKind = describedEnum('ApplicantKind', 'One of the eight kinds of applicants (standard 1 p.9).', {
  INDIVIDUAL: ['individual', 'An individual (issue 1)).'],
  ENOTARY: ['enotary', 'A participant of the information system «Е-нотариат» (issue 1), second group).'],
  LEGAL_ENTITY: ['legal_entity', 'A legal entity, in the name of one of its employees (issue 2)).'],
  DOMAIN_INDIVIDUAL: ['domain_individual', 'Owner of a domain name, individual: SSL certificate (issue 3)).'],
  DOMAIN_LEGAL: ['domain_legal', 'Owner of a domain name, legal entity: SSL certificate (issue 3), second group).'],
  TREASURY: ['treasury', 'A participant of the information system «Қазынашылық-Клиент» (issue 4)).'],
  NONRESIDENT_INDIVIDUAL: ['nonresident_individual', 'A non-resident individual (issue 5)).'],
  NONRESIDENT_LEGAL: ['nonresident_legal', 'A non-resident legal entity (issue 6), 7)).'],
});
export type ApplicantKind = (typeof ApplicantKind)[keyof typeof ApplicantKind];

export const EnotaryRole = describedEnum('EnotaryRole', 'Role in «Е-нотариат» (standard 1 annex 3 line 06).', {
  NOTARY: ['notary', 'Notary (нотариус).'],
  JUSTICE_MINISTRY_EMPLOYEE: ['justice_ministry_employee', 'Employee of the Ministry of Justice.'],
  AAK_EMPLOYEE: ['aak_employee', 'Employee of ӘАҚ, as the form prints it.'],
  ANP_EMPLOYEE: ['anp_employee', 'Employee of АНП, as the form prints it.'],
  TNP_EMPLOYEE: ['tnp_employee', 'Employee of ТНП, as the form prints it.'],
  CONTENT_MODERATOR: ['content_moderator', 'Content moderator.'],
  ADMINISTRATOR: ['administrator', 'Administrator (әкімші).'],
});
export type EnotaryRole = (typeof EnotaryRole)[keyof typeof EnotaryRole];

export const OrganisationRole = describedEnum(
  'OrganisationRole',
  'What the holder may do in the name of his organisation; it stands in the certificate.',
  {
    FIRST_HEAD: ['first_head', 'First head.'],
    RIGHT_TO_SIGN: ['right_to_sign', 'Right to sign.'],
    FINANCE: ['finance', 'Right to sign financial papers.'],
    HR: ['hr', 'Employee of human resources.'],
    EMPLOYEE: ['employee', 'Employee.'],
  },
);
export type OrganisationRole = (typeof OrganisationRole)[keyof typeof OrganisationRole];

export const RepresentativeBasis = describedEnum('RepresentativeBasis', 'By which paper somebody acts for another.', {
  NOTARISED_POWER_OF_ATTORNEY: ['notarised_power_of_attorney', 'Notarised power of attorney (standard 1 annex 2).'],
  ORGANISATION_POWER_OF_ATTORNEY: [
    'organisation_power_of_attorney',
    'Power of attorney of the organisation (standard 1 annex 5).',
  ],
  HEAD_DOCUMENTS: ['head_documents', 'He is the first head or acts for him (standard 1 p.9, rule for the first head).'],
});
export type RepresentativeBasis = (typeof RepresentativeBasis)[keyof typeof RepresentativeBasis];
