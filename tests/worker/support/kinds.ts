import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import type { CaseWish } from './confirmed-case.ts';

const LEGAL = '1.2.398.3.3.4.1.2';
export const COMPANY = { bin: '050740000012', organisation: '«Көкжиек» ЖШС' };
export const NAMES = ['kokzhiek.kz', 'www.kokzhiek.kz'];
export const O_OU =
  'O = \u00ab\u041a\u04e8\u041a\u0416\u0418\u0415\u041a\u00bb \u0416\u0428\u0421, OU = BIN050740000012';
const PROXY = {
  iin: '870903350018',
  surname: 'Жұмағұлов',
  givenName: 'Дәурен',
  patronymic: null,
  basis: 'notarised_power_of_attorney',
} as const;

interface Kind extends CaseWish {
  /** Purposes after the first one, and policies, as the national profile 4.4 has them: signature, authentication (or SSL). */
  roles: string;
  policies: string[];
}

/** The eight kinds of std1 p.9, with what tells their certificates apart. */
export const KINDS: Record<ApplicantKind, Kind> = {
  individual: {
    applicant: { representative: PROXY },
    roles: '1.2.398.3.3.4.1.1',
    policies: ['1.2.398.3.3.2.3', '1.2.398.3.3.2.4'],
  },
  enotary: {
    applicant: { kind: 'enotary', details: { enotaryRole: 'notary' } },
    roles: '1.2.398.3.3.4.1.1, 1.2.398.6.1.1.1.1',
    policies: ['1.2.398.3.3.2.3', '1.2.398.3.3.2.4'],
  },
  legal_entity: {
    applicant: { kind: 'legal_entity', ...COMPANY, details: { organisationRole: 'first_head' } },
    roles: `${LEGAL}, ${LEGAL}.1`,
    policies: ['1.2.398.3.3.2.1', '1.2.398.3.3.2.2'],
  },
  domain_individual: {
    applicant: { kind: 'domain_individual', details: { domainNames: NAMES, provenDomainNames: NAMES.slice(0, 1) } },
    asked: NAMES,
    roles: '',
    policies: ['1.2.398.3.3.2'],
  },
  domain_legal: {
    applicant: { kind: 'domain_legal', ...COMPANY, details: { domainNames: NAMES, provenDomainNames: NAMES } },
    asked: NAMES,
    roles: '',
    policies: ['1.2.398.3.3.2'],
  },
  treasury: {
    applicant: {
      kind: 'treasury',
      ...COMPANY,
      details: { organisationRole: 'finance', treasuryCode: '2540301', accessLevel: '1' },
    },
    roles: `${LEGAL}, ${LEGAL}.3, 1.2.398.5.19.1.2.2.1`,
    policies: ['1.2.398.3.3.2.1', '1.2.398.3.3.2.2'],
  },
  nonresident_individual: {
    applicant: { kind: 'nonresident_individual', patronymic: null },
    roles: '1.2.398.3.3.4.1.1',
    policies: ['1.2.398.3.3.2.3', '1.2.398.3.3.2.4'],
  },
  nonresident_legal: {
    applicant: { kind: 'nonresident_legal', ...COMPANY, details: { organisationRole: 'employee' } },
    roles: `${LEGAL}, ${LEGAL}.5`,
    policies: ['1.2.398.3.3.2.1', '1.2.398.3.3.2.2'],
  },
};
