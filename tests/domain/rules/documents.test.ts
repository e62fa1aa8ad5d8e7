import { describe, expect, it } from '@jest/globals';
import { APPLICANT_KINDS } from '@kualik/domain/rules/applicant-kinds.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import { completeness, documentFacts, revokesForOrganisation } from '@kualik/domain/rules/documents/completeness.ts';
import type { DocumentFacts, SeenPaper } from '@kualik/domain/rules/documents/completeness.ts';
import { documentActOf } from '@kualik/domain/rules/documents/document-act.ts';
import type { DocumentAct } from '@kualik/domain/rules/documents/document-list.ts';
import { isOneTimePower } from '@kualik/domain/rules/documents/one-time-power.ts';
import { documentList } from '@kualik/domain/rules/documents/lists.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';

const HIMSELF: DocumentFacts = { represented: false, head: false };
const BY_PROXY: DocumentFacts = { represented: true, head: false };
const HEAD: DocumentFacts = { represented: false, head: true };

const DOMAIN = [
  'domain-certificate',
  'registrar-statement',
  'registration-contract',
  'public-offer',
  'other-domain-document',
];
const REGISTRATION = ['registration-statement', 'registration-certificate', 'notarised-copy'];
const IIN = ['residence-permit', 'stateless-certificate', 'foreigner-registration'];
const BIN = [
  'branch-registration',
  'registration-tax-agent',
  'registration-taxable-objects',
  'registration-diplomatic',
  'registration-dependent-agent',
  'registration-permanent-establishment',
  'registration-bank-account',
];
const SEALED = ['sealed-application', 'dismissal-order-extract'];

type Row = [
  clause: string,
  kind: ApplicantKind,
  act: DocumentAct,
  paper: string,
  facts: DocumentFacts,
  oneOf: string[],
];

/** Every line of p.9 of the standard, transcribed from its text: clause, who, what for, which paper, when, one of which. */
const ROWS: Row[] = [
  ['std1 p.9 issue 1) D1', 'individual', 'issue', 'application', HIMSELF, []],
  ['std1 p.9 issue 1) D2', 'individual', 'issue', 'identity-document', HIMSELF, []],
  ['std1 p.9 issue 1) D3', 'individual', 'issue', 'power-of-attorney', BY_PROXY, []],
  ['std1 p.9 issue 1) second group D1', 'enotary', 'issue', 'application', HIMSELF, []],
  ['std1 p.9 issue 1) second group D2', 'enotary', 'issue', 'identity-document', HIMSELF, []],
  ['std1 p.9 issue 1) second group D3', 'enotary', 'issue', 'place-of-work-statement', HIMSELF, []],
  ['std1 p.9 issue 1) second group D4', 'enotary', 'issue', 'power-of-attorney', BY_PROXY, []],
  ['std1 p.9 issue 2) D1', 'legal_entity', 'issue', 'application', HIMSELF, []],
  ['std1 p.9 issue 2) D2', 'legal_entity', 'issue', 'identity-document', HIMSELF, []],
  ['std1 p.9 issue 2) D3', 'legal_entity', 'issue', 'power-of-attorney', HIMSELF, ['annex-5']],
  ['std1 p.9 issue 2) D4', 'legal_entity', 'issue', 'state-registration', HIMSELF, REGISTRATION],
  ['std1 p.9 issue 3) D1', 'domain_individual', 'issue', 'application', HIMSELF, []],
  ['std1 p.9 issue 3) D2', 'domain_individual', 'issue', 'identity-document', HIMSELF, []],
  ['std1 p.9 issue 3) D3', 'domain_individual', 'issue', 'power-of-attorney', BY_PROXY, []],
  ['std1 p.9 issue 3) D4', 'domain_individual', 'issue', 'domain-document', HIMSELF, DOMAIN],
  ['std1 p.9 issue 3) second group D1', 'domain_legal', 'issue', 'application', HIMSELF, []],
  ['std1 p.9 issue 3) second group D2', 'domain_legal', 'issue', 'identity-document', HIMSELF, []],
  ['std1 p.9 issue 3) second group D3', 'domain_legal', 'issue', 'power-of-attorney', HIMSELF, ['annex-5']],
  ['std1 p.9 issue 3) second group D4', 'domain_legal', 'issue', 'domain-document', HIMSELF, DOMAIN],
  ['std1 p.9 issue 4) D1', 'treasury', 'issue', 'application', HIMSELF, []],
  ['std1 p.9 issue 4) D2', 'treasury', 'issue', 'identity-document', HIMSELF, []],
  ['std1 p.9 issue 4) D3', 'treasury', 'issue', 'power-of-attorney', HIMSELF, ['annex-5']],
  ['std1 p.9 issue 4) D4', 'treasury', 'issue', 'treasury-agreement', HIMSELF, []],
  ['std1 p.9 issue 5) D1', 'nonresident_individual', 'issue', 'application', HIMSELF, []],
  ['std1 p.9 issue 5) D2', 'nonresident_individual', 'issue', 'identity-document', HIMSELF, []],
  ['std1 p.9 issue 5) D3', 'nonresident_individual', 'issue', 'power-of-attorney', BY_PROXY, []],
  ['std1 p.9 issue 5) D4', 'nonresident_individual', 'issue', 'iin-document', HIMSELF, IIN],
  ['std1 p.9 issue 6) D1', 'nonresident_legal', 'issue', 'application', HIMSELF, []],
  ['std1 p.9 issue 6) D2', 'nonresident_legal', 'issue', 'identity-document', HIMSELF, []],
  ['std1 p.9 issue 6) D3', 'nonresident_legal', 'issue', 'power-of-attorney', HIMSELF, ['annex-5']],
  ['std1 p.9 issue 6) D4', 'nonresident_legal', 'issue', 'iin-document', HIMSELF, IIN],
  ['std1 p.9 issue 7) D5', 'nonresident_legal', 'issue', 'bin-document', HIMSELF, BIN],
  ['std1 p.9 revoke 1) D1', 'individual', 'revoke', 'application', HIMSELF, []],
  ['std1 p.9 revoke 1) D2', 'individual', 'revoke', 'identity-document', HIMSELF, []],
  ['std1 p.9 revoke 1) D3', 'individual', 'revoke', 'power-of-attorney', BY_PROXY, []],
  ['std1 p.9 revoke 2) D1', 'enotary', 'revoke', 'application', HIMSELF, []],
  ['std1 p.9 revoke 2) D2', 'enotary', 'revoke', 'identity-document', HIMSELF, []],
  ['std1 p.9 revoke 2) D3', 'enotary', 'revoke', 'power-of-attorney', BY_PROXY, []],
  ['std1 p.9 revoke 3) D1', 'legal_entity', 'revoke', 'application', HIMSELF, SEALED],
  ['std1 p.9 revoke 3) D2', 'legal_entity', 'revoke', 'identity-document', HIMSELF, []],
  ['std1 p.9 revoke 4) D1', 'domain_individual', 'revoke', 'application', HIMSELF, []],
  ['std1 p.9 revoke 4) D2', 'domain_individual', 'revoke', 'identity-document', HIMSELF, []],
  ['std1 p.9 revoke 4) D3', 'domain_individual', 'revoke', 'power-of-attorney', BY_PROXY, []],
  ['std1 p.9 revoke 5) D1', 'domain_legal', 'revoke', 'application', HIMSELF, ['sealed-application']],
  ['std1 p.9 revoke 5) D2', 'domain_legal', 'revoke', 'identity-document', HIMSELF, []],
  ['std1 p.9 revoke 6) D1', 'treasury', 'revoke', 'application', HIMSELF, SEALED],
  ['std1 p.9 revoke 6) D2', 'treasury', 'revoke', 'identity-document', HIMSELF, []],
  ['std1 p.9 revoke 7) D1', 'nonresident_individual', 'revoke', 'application', HIMSELF, []],
  ['std1 p.9 revoke 7) D2', 'nonresident_individual', 'revoke', 'identity-document', HIMSELF, []],
  ['std1 p.9 revoke 7) D3', 'nonresident_individual', 'revoke', 'power-of-attorney', BY_PROXY, []],
  ['std1 p.9 revoke 8) D1', 'nonresident_legal', 'revoke', 'application', HIMSELF, SEALED],
  ['std1 p.9 revoke 8) D2', 'nonresident_legal', 'revoke', 'identity-document', HIMSELF, []],
];

const ACTS = ['issue', 'revoke'] as const;
const CONSENT = 'data-use-consent';

/** The whole package of a kind by the table above, with the given alternatives in the place of the first ones. */
function packageOf(kind: ApplicantKind, act: DocumentAct, chosen: Record<string, string> = {}): SeenPaper[] {
  const lines = ROWS.filter((row) => row[1] === kind && row[2] === act);
  const papers = lines.map(([, , , id, , oneOf]) => ({ id, alternative: chosen[id] ?? oneOf[0] ?? null }));
  return [...papers, { id: CONSENT }];
}

describe('the papers of each kind (std1 p.9)', () => {
  it.each(ROWS)('refuses/%s %s %s without %s', (clause, kind, act, paper, facts) => {
    const whole = packageOf(kind, act);
    expect(completeness(kind, act, { ...facts, seen: whole }).complete).toBe(true);
    const verdict = completeness(kind, act, { ...facts, seen: whole.filter(({ id }) => id !== paper) });
    expect(verdict).toMatchObject({ complete: false, missing: [{ id: paper, clause }] });
  });

  it.each(ROWS.filter(([, , , , , oneOf]) => oneOf.length > 0))(
    'accepts/%s %s %s: one of the alternatives of %s, and no other',
    (_clause, kind, act, paper, facts, oneOf) => {
      for (const alternative of oneOf) {
        const seen = packageOf(kind, act, { [paper]: alternative });
        expect(completeness(kind, act, { ...facts, seen }).complete).toBe(true);
      }
      const seen = packageOf(kind, act, { [paper]: 'something-else' });
      expect(completeness(kind, act, { ...facts, seen }).complete).toBe(false);
    },
  );

  it.each(APPLICANT_KINDS.flatMap((kind) => ACTS.map((act) => [kind, act] as const)))(
    'has no line for %s %s that the standard does not have, and wants the consent (std1 p.9 written consent)',
    (kind, act) => {
      const lines = ROWS.filter((row) => row[1] === kind && row[2] === act).map(([clause]) => clause);
      expect(documentList(kind, act).map(({ clause }) => clause)).toEqual([...lines, 'std1 p.9 written consent']);
      const seen = packageOf(kind, act).filter(({ id }) => id !== CONSENT);
      expect(completeness(kind, act, { ...HIMSELF, seen })).toMatchObject({ missing: [{ id: CONSENT }] });
    },
  );

  it('wants no power of attorney of a person who comes himself (std1 p.9 issue 1) D3)', () => {
    const seen = packageOf('individual', 'issue').filter(({ id }) => id !== 'power-of-attorney');
    expect(completeness('individual', 'issue', { ...HIMSELF, seen }).complete).toBe(true);
  });
});

describe('the rule for the first head (std1 p.9 issue 2), last sentence of the issue part)', () => {
  const ORGANISATIONS = ['legal_entity', 'domain_legal', 'treasury', 'nonresident_legal'] as const;

  it.each(ORGANISATIONS)('%s: statement or order instead of annex 5, for the head alone', (kind) => {
    for (const alternative of ['place-of-work-statement', 'appointment-order']) {
      const seen = packageOf(kind, 'issue', { 'power-of-attorney': alternative });
      expect(completeness(kind, 'issue', { ...HEAD, seen }).complete).toBe(true);
      expect(completeness(kind, 'issue', { ...HIMSELF, seen }).complete).toBe(false);
      expect(completeness(kind, 'issue', { ...BY_PROXY, seen }).complete).toBe(false);
    }
    expect(completeness(kind, 'issue', { ...HEAD, seen: packageOf(kind, 'issue') }).complete).toBe(false);
  });

  it.each([
    ['the first head himself', { organisationRole: 'first_head' }, null, HEAD],
    ['who acts for him', { organisationRole: 'right_to_sign', actingHead: true }, null, HEAD],
    ['an employee himself', { organisationRole: 'employee' }, null, HIMSELF],
    ['the head for an employee', { organisationRole: 'employee' }, 'head_documents', { represented: true, head: true }],
    ['a proxy of the head', { organisationRole: 'first_head' }, 'organisation_power_of_attorney', BY_PROXY],
  ] as const)('counts %s', (_name, details, basis, facts) => {
    const person = { iin: '870903350018', surname: 'Жұмағұлов', givenName: 'Дәурен', patronymic: null };
    expect(documentFacts(details, basis === null ? null : { ...person, basis })).toEqual(facts);
  });

  it.each([
    ['legal_entity', HIMSELF, true], // an employee without a representative: annex 5 speaks for him
    ['treasury', HIMSELF, true],
    ['domain_legal', BY_PROXY, true],
    ['nonresident_legal', HEAD, false], // the order of appointment serves as long as he is in office
    ['legal_entity', { represented: true, head: true }, false],
    ['individual', BY_PROXY, true],
    ['enotary', BY_PROXY, true],
  ] as const)('%s: %j brings a one-time power of attorney: %s (std1 annexes 2 and 5)', (kind, facts, isOneTime) => {
    expect(isOneTimePower({ kind, head: facts.head })).toBe(isOneTime);
  });

  it.each(['legal_entity', 'domain_legal', 'treasury', 'nonresident_legal'] as const)(
    'the revocation by %s asks for no power of attorney, whoever comes: the standard lists none (std1 p.9 revoke 3), 5), 6), 8))',
    (kind) => {
      expect(documentList(kind, 'revoke').map(({ id }) => id)).not.toContain('power-of-attorney');
      expect(completeness(kind, 'revoke', { ...BY_PROXY, seen: packageOf(kind, 'revoke') }).complete).toBe(true);
    },
  );
});

describe('the extract from the dismissal order (std1 p.9 revoke 3), 6), 8))', () => {
  it.each(['legal_entity', 'treasury', 'nonresident_legal'] as const)(
    'spares %s the head’s signature and the seal',
    (kind) => {
      const judge = (alternative: string) =>
        completeness(kind, 'revoke', { ...HIMSELF, seen: packageOf(kind, 'revoke', { application: alternative }) });
      expect(judge('dismissal-order-extract')).toEqual({ complete: true, headSignatureAndSeal: false });
      expect(judge('sealed-application')).toEqual({ complete: true, headSignatureAndSeal: true });
    },
  );

  it.each<[string, ApplicantKind, SeenPaper[], boolean]>([
    ['the head’s signature and seal: everybody’s', 'legal_entity', packageOf('legal_entity', 'revoke'), true],
    [
      'the extract: those of the dismissed person alone',
      'legal_entity',
      packageOf('legal_entity', 'revoke', { application: 'dismissal-order-extract' }),
      false,
    ],
    [
      'an application of which nobody knows which one it was',
      'treasury',
      packageOf('treasury', 'revoke').map(({ id }) => ({ id })),
      false,
    ],
    ['a person’s own application', 'individual', packageOf('individual', 'revoke'), false],
  ])('decides whose certificates under the BIN are revoked: %s', (_name, kind, seen, expected) => {
    expect(revokesForOrganisation(kind, { ...HIMSELF, seen })).toBe(expected);
  });

  it('serves no domain owner (std1 p.9 revoke 5))', () => {
    const seen = packageOf('domain_legal', 'revoke', { application: 'dismissal-order-extract' });
    expect(completeness('domain_legal', 'revoke', { ...HIMSELF, seen }).complete).toBe(false);
  });
});

describe('the channels of the service', () => {
  it('ask for the list of what they result in', () => {
    const { channels } = loadServices().service('nca.certificates');
    const acts = [...channels.values()].map((channel) => [channel.pattern, documentActOf(channel)]);
    expect(acts).toEqual([
      ['N1', 'issue'],
      ['N2', 'issue'],
      ['N3', 'revoke'],
      ['N4', 'issue'],
      ['N5', 'revoke'],
    ]);
  });
});
