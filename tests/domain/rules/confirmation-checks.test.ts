import { describe, expect, it } from '@jest/globals';
import { CONFIRMATION_CHECKS, judgeConfirmation } from '../../../domain/rules/confirmation-checks.ts';
import type { ConfirmationFacts } from '../../../domain/rules/confirmation-checks.ts';
import {
  buildConfirmationDocument,
  confirmedApplicant,
  parseConfirmationDocument,
} from '../../../domain/rules/confirmation-document.ts';
import type { ConfirmedApplicant } from '../../../domain/rules/confirmation-document.ts';

const HASH = 'a'.repeat(64);
const document = parseConfirmationDocument(
  buildConfirmationDocument({
    requestNumber: '0000000000000',
    applicant: { kind: 'individual', iin: '900101300017', surname: 'ҚҰНАНБАЙ', givenName: 'ӘЛІХАН', patronymic: null },
    keys: [
      { usage: 'sign', csrSha256: '1'.repeat(64), spkiSha256: '2'.repeat(64) },
      { usage: 'auth', csrSha256: '3'.repeat(64), spkiSha256: '4'.repeat(64) },
    ],
    profiles: [
      { usage: 'sign', id: 'individual-sign', version: 1, validity: 'P1Y' },
      { usage: 'auth', id: 'individual-auth', version: 1, validity: 'P1Y' },
    ],
    subjectAltNames: [],
    documentsSeen: [{ id: 'identity-document', sha256: null }],
    receiptNumber: 'R-1',
    officeCode: 'AST-01',
    operatorCertificateSha256: HASH,
    caseVersion: 7,
    issuedAt: '2026-11-20T10:00:00.000Z',
  }),
);
if (!document.ok || document.value.decision !== 'issue') throw new Error('the sample document must be readable');
const expected = document.value;

const sound: ConfirmationFacts = {
  expected,
  bytesEqual: true,
  cms: { wellFormed: true, signatureValid: true, certificateBound: true },
  signer: { sha256: HASH, keyUsage: ['digitalSignature', 'nonRepudiation'], extKeyUsage: ['1.2.398.3.3.4.2.3'] },
  chain: 'trusted',
  employee: { id: 'operator-1', iin: '880202400025', suspended: false },
  actingEmployeeId: 'operator-1',
  case: {
    number: expected.requestNumber,
    version: 7,
    applicant: expected.applicant,
    keys: expected.keys,
    profiles: expected.profiles,
    subjectAltNames: [],
  },
  receivedAt: new Date('2026-11-20T10:14:59.000Z'),
};

const PROXY = {
  iin: '870903350018',
  surname: 'ЖҰМАҒҰЛОВ',
  givenName: 'ДӘУРЕН',
  patronymic: null,
  basis: 'notarised_power_of_attorney',
} as const;
const OPERATOR = { ...PROXY, iin: '880202400025' };

function ofApplicant(change: Partial<ConfirmedApplicant>): Partial<ConfirmationFacts> {
  return { case: { ...sound.case, applicant: { ...sound.case.applicant, ...change } } };
}

/** One row for each way condition 3 of N1 can fail: what is wrong, the code, and whether the case ends in P10. */
const FAILURES: [name: string, change: Partial<ConfirmationFacts>, code: string, onFail: 'retry' | 'refuse'][] = [
  ['not a CMS', { signer: null }, 'CONFIRMATION_NOT_CMS', 'retry'],
  ['other bytes than the system gave out', { bytesEqual: false }, 'CONFIRMATION_BYTES_DIFFER', 'retry'],
  ['a document of no case', { expected: null }, 'CONFIRMATION_BYTES_DIFFER', 'retry'],
  ['a wrong signature', { cms: { ...sound.cms, signatureValid: false } }, 'CONFIRMATION_SIGNATURE_WRONG', 'retry'],
  ['no ESSCertIDv2', { cms: { ...sound.cms, certificateBound: false } }, 'CONFIRMATION_SIGNATURE_WRONG', 'retry'],
  ['16 minutes old', { receivedAt: new Date('2026-11-20T10:16:00.000Z') }, 'CONFIRMATION_STALE', 'retry'],
  ['from the future', { receivedAt: new Date('2026-11-20T09:59:00.000Z') }, 'CONFIRMATION_STALE', 'retry'],
  ['the case has moved', { case: { ...sound.case, version: 8 } }, 'CONFIRMATION_CASE_CHANGED', 'retry'],
  ['revocation state unknown', { chain: 'unavailable' }, 'CONFIRMATION_UNAVAILABLE', 'retry'],
  ['a foreign authority', { chain: 'untrusted' }, 'CONFIRMATION_CHAIN_UNTRUSTED', 'refuse'],
  ['an expired certificate', { chain: 'expired' }, 'CONFIRMATION_CERT_EXPIRED', 'refuse'],
  ['a revoked certificate', { chain: 'revoked' }, 'CONFIRMATION_CERT_REVOKED', 'refuse'],
  ['another operator’s key', { actingEmployeeId: 'operator-2' }, 'CONFIRMATION_OTHER_OPERATOR', 'retry'],
  [
    'an authentication certificate',
    { signer: { ...sound.signer!, keyUsage: ['digitalSignature'] } },
    'CONFIRMATION_KEY_USAGE',
    'refuse',
  ],
  ['no operator role', { signer: { ...sound.signer!, extKeyUsage: [] } }, 'CONFIRMATION_ROLE_MISSING', 'refuse'],
  [
    'a suspended account',
    { employee: { ...sound.employee!, suspended: true } },
    'CONFIRMATION_ACCOUNT_SUSPENDED',
    'refuse',
  ],
  ['his own case', ofApplicant({ iin: '880202400025' }), 'CONFIRMATION_OWN_CASE', 'refuse'],
  [
    'a case in which he is the representative',
    ofApplicant({ representative: OPERATOR }),
    'CONFIRMATION_OWN_CASE',
    'refuse',
  ],
  ['another applicant', ofApplicant({ surname: 'БӨКЕЙХАН' }), 'CONFIRMATION_CONTENT_DIFFERS', 'refuse'],
  ['another kind', ofApplicant({ kind: 'enotary' }), 'CONFIRMATION_CONTENT_DIFFERS', 'refuse'],
  ['another BIN', ofApplicant({ bin: '050740000012' }), 'CONFIRMATION_CONTENT_DIFFERS', 'refuse'],
  ['another organisation', ofApplicant({ organisation: '«Көкжиек» ЖШС' }), 'CONFIRMATION_CONTENT_DIFFERS', 'refuse'],
  [
    'another role',
    ofApplicant({ details: { organisationRole: 'first_head' } }),
    'CONFIRMATION_CONTENT_DIFFERS',
    'refuse',
  ],
  ['another representative', ofApplicant({ representative: PROXY }), 'CONFIRMATION_CONTENT_DIFFERS', 'refuse'],
  ['other names', { case: { ...sound.case, subjectAltNames: ['a.kz'] } }, 'CONFIRMATION_CONTENT_DIFFERS', 'refuse'],
  ['another key', { case: { ...sound.case, keys: [] } }, 'CONFIRMATION_CONTENT_DIFFERS', 'refuse'],
  [
    'another profile version',
    { case: { ...sound.case, profiles: sound.case.profiles.map((p) => ({ ...p, version: 2 })) } },
    'CONFIRMATION_CONTENT_DIFFERS',
    'refuse',
  ],
];

describe('condition 3: the system checks the request certified by the operator (reg p.6 C3)', () => {
  it('passes when everything agrees', () => {
    expect(judgeConfirmation(sound)).toEqual({ ok: true });
  });

  it.each(FAILURES)('refuses/%s', (_name, change, code, onFail) => {
    expect(judgeConfirmation({ ...sound, ...change })).toEqual({ ok: false, code, onFail });
  });

  it('has a failing row for each check of the table', () => {
    const covered = new Set(FAILURES.map(([, , code]) => code));
    expect(CONFIRMATION_CHECKS.map((check) => check.code).filter((code) => !covered.has(code))).toEqual([]);
  });
});

describe('a confirmation document', () => {
  it('of an individual has no member that only other kinds have', () => {
    const { iin, surname, givenName } = expected.applicant;
    const stored = {
      kind: 'individual',
      iin,
      surname,
      givenName,
      bin: null,
      details: {},
      representative: null,
    } as const;
    expect(confirmedApplicant(stored)).toEqual(expected.applicant);
  });

  it('is read only in its canonical form', () => {
    const bytes = buildConfirmationDocument(expected);
    const spaced = new TextEncoder().encode(new TextDecoder().decode(bytes).replace('{', '{ '));
    expect(parseConfirmationDocument(bytes).ok).toBe(true);
    expect(parseConfirmationDocument(spaced)).toMatchObject({ ok: false, code: 'CONFIRMATION_BYTES_DIFFER' });
  });
});
