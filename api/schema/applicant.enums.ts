import { describedEnum } from './described-enum.ts';

export { ApplicantKind } from './common.enums.ts';

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
