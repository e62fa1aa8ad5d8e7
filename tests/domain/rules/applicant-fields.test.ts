import { describe, expect, it } from '@jest/globals';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import { wrongKindField, wrongRepresentative } from '@kualik/domain/rules/applicant-fields.ts';
import type { KindField } from '@kualik/domain/rules/applicant-fields.ts';
import { organisationsAgree } from '@kualik/domain/rules/compare-organisations.ts';

const PAIR = ['signCsr', 'authCsr'] as const;
const COMPANY = [...PAIR, 'bin', 'organisation'] as const;

describe('the fields of each form (std1 annexes 1, 3, 4, 6–8)', () => {
  it.each<[ApplicantKind, readonly KindField[]]>([
    ['individual', PAIR],
    ['enotary', [...PAIR, 'enotaryRole']],
    ['legal_entity', COMPANY],
    ['legal_entity', [...COMPANY, 'organisationRole', 'actingHead']],
    ['domain_individual', ['sslCsr']],
    ['domain_legal', ['sslCsr', 'bin', 'organisation']],
    ['treasury', [...COMPANY, 'treasuryCode', 'accessLevel']],
    ['nonresident_individual', PAIR],
    ['nonresident_legal', COMPANY],
  ])('accepts/%s with %s', (kind, fields) => {
    expect(wrongKindField(kind, new Set(fields))).toBeNull();
  });

  it.each<[ApplicantKind, readonly KindField[], KindField, string]>([
    ['individual', ['signCsr'], 'authCsr', 'KIND_FIELD_REQUIRED'],
    ['individual', [...PAIR, 'bin'], 'bin', 'KIND_FIELD_FOREIGN'],
    ['individual', [...PAIR, 'sslCsr'], 'sslCsr', 'KIND_FIELD_FOREIGN'],
    ['enotary', PAIR, 'enotaryRole', 'KIND_FIELD_REQUIRED'],
    ['legal_entity', [...PAIR, 'bin'], 'organisation', 'KIND_FIELD_REQUIRED'],
    ['legal_entity', [...COMPANY, 'enotaryRole'], 'enotaryRole', 'KIND_FIELD_FOREIGN'],
    ['legal_entity', [...COMPANY, 'treasuryCode'], 'treasuryCode', 'KIND_FIELD_FOREIGN'],
    ['treasury', COMPANY, 'treasuryCode', 'KIND_FIELD_REQUIRED'],
    ['domain_individual', PAIR, 'sslCsr', 'KIND_FIELD_REQUIRED'],
    ['domain_legal', ['sslCsr'], 'bin', 'KIND_FIELD_REQUIRED'],
    ['domain_legal', ['sslCsr', 'bin', 'organisation', 'signCsr'], 'signCsr', 'KIND_FIELD_FOREIGN'],
    ['nonresident_legal', [...PAIR, 'organisation'], 'bin', 'KIND_FIELD_REQUIRED'],
  ])('refuses/%s with %s, naming %s', (kind, fields, field, code) => {
    expect(wrongKindField(kind, new Set(fields))).toEqual({ field, code });
  });
});

describe('a representative (std1 p.9, annexes 2 and 5)', () => {
  const iin = '900101300017';
  const other = '870903350018';

  it.each([
    ['a person by a notarised power', 'individual', other, 'notarised_power_of_attorney', null],
    ['an organisation by its own power', 'legal_entity', other, 'organisation_power_of_attorney', null],
    ['an organisation by its head', 'treasury', other, 'head_documents', null],
    ['the applicant himself', 'individual', iin, 'notarised_power_of_attorney', 'REPRESENTATIVE_IS_APPLICANT'],
    [
      'a person by the power of an organisation',
      'enotary',
      other,
      'organisation_power_of_attorney',
      'REPRESENTATIVE_BASIS',
    ],
    ['an organisation by a notary', 'domain_legal', other, 'notarised_power_of_attorney', 'REPRESENTATIVE_BASIS'],
  ] as const)('judges/%s', (_name, kind, representativeIin, basis, code) => {
    expect(wrongRepresentative(kind, iin, { iin: representativeIin, basis })).toBe(code);
  });
});

describe('the name of an organisation against the register (reg p.6 C1)', () => {
  it.each([
    ['«Көкжиек» ЖШС', 'ЖШС "Көкжиек"', true], // quotation marks and where the legal form stands
    ['ТОО «Көкжиек»', '«Көкжиек» ЖШС', true], // the form in the other language
    ['Көкжиек жауапкершілігі шектеулі серіктестігі', '«Көкжиек» ЖШС', true],
    ['«Көкжиек» ЖШС', '«Кокжиек» ЖШС', false], // Қ is not К: the name goes into the certificate
    ['«Көкжиек» ЖШС', '«Көкжиек» АҚ', false],
    ['«Көкжиек 2» ЖШС', '«Көкжиек» ЖШС', false],
  ])('%s and %s: %s', (typed, registered, agree) => {
    expect(organisationsAgree(typed, registered)).toBe(agree);
  });
});
