import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { checksOf, judgeSignature, judgeTargets } from '@kualik/domain/rules/signed-request-checks.ts';
import type { SignatureFacts, TargetFacts, TargetRules } from '@kualik/domain/rules/signed-request-checks.ts';

const A = { iin: '900101300017', bin: null };
const FIRM = '901240000014';
const good: SignatureFacts = {
  ...{ signatureValid: true, certificateBound: true, keyUsage: ['digitalSignature', 'nonRepudiation'] },
  ...{ isTrusted: true, standing: 'valid', signer: A, applicant: A },
};

describe('the applicant’s signature (reg p.7 T1c, reg p.8 C1)', () => {
  it('holds', () => expect(judgeSignature(good)).toEqual({ ok: true }));

  it.each<[string, Partial<SignatureFacts>, string, ErrorCode]>([
    ['a wrong signature', { signatureValid: false }, 'signature.authentic', 'SIGNED_REQUEST_SIGNATURE'],
    [
      'another certificate put beside it',
      { certificateBound: false },
      'signature.authentic',
      'SIGNED_REQUEST_SIGNATURE',
    ],
    ['a foreign authority', { isTrusted: false }, 'signature.authentic', 'SIGNED_REQUEST_SIGNER_UNKNOWN'],
    ['a certificate of nobody', { standing: null }, 'signature.authentic', 'SIGNED_REQUEST_SIGNER_UNKNOWN'],
    ['no nonRepudiation', { keyUsage: ['digitalSignature'] }, 'signature.authentic', 'SIGNED_REQUEST_KEY_USAGE'],
    [
      'another IIN',
      { signer: { ...A, iin: '850505400019' } },
      'certificate.iin_equals_request_iin',
      'SIGNED_REQUEST_OTHER_PERSON',
    ],
    [
      'the same IIN with a BIN',
      { signer: { ...A, bin: FIRM } },
      'certificate.iin_equals_request_iin',
      'SIGNED_REQUEST_OTHER_PERSON',
    ],
    ['no IIN at all', { signer: null }, 'certificate.iin_equals_request_iin', 'SIGNED_REQUEST_OTHER_PERSON'],
    ['an expired certificate', { standing: 'expired' }, 'certificate.in_validity_period', 'CERTIFICATE_EXPIRED'],
    ['one of tomorrow', { standing: 'not_yet_valid' }, 'certificate.in_validity_period', 'CERTIFICATE_NOT_YET_VALID'],
    ['one on hold', { standing: 'held' }, 'certificate.not_revoked', 'CERTIFICATE_HELD'],
    ['a revoked one', { standing: 'revoked' }, 'certificate.not_revoked', 'CERTIFICATE_REVOKED'],
  ])('refuses/%s', (_name, change, check, code) => {
    expect(judgeSignature({ ...good, ...change })).toEqual({ ok: false, check, code });
  });
});

describe('what is to be revoked (reg p.8 C1: data.meets_requirements)', () => {
  const own: TargetFacts = { exists: true, isRevoked: false, holder: A };
  const alone = { actsForOrganisation: false };
  const acting = { actsForOrganisation: true };
  const stated = { ...alone, statedKind: 'individual' } as const;
  const head = { iin: A.iin, bin: FIRM };
  const employee: TargetFacts = { ...own, holder: { iin: '850505400019', bin: FIRM } };

  it.each<[string, SignatureFacts['applicant'], TargetFacts[], TargetRules, ErrorCode | null]>([
    ['own ones', A, [own, own], alone, null],
    ['none', A, [], alone, 'REVOCATION_TARGET_UNKNOWN'],
    [
      'one that is not there',
      A,
      [{ exists: false, isRevoked: false, holder: null }],
      alone,
      'REVOCATION_TARGET_UNKNOWN',
    ],
    ['a revoked one', A, [own, { ...own, isRevoked: true }], alone, 'REVOCATION_TARGET_REVOKED'],
    [
      'another person’s',
      A,
      [{ ...own, holder: { iin: '850505400019', bin: null } }],
      acting,
      'REVOCATION_TARGET_UNKNOWN',
    ],
    ['own one of a firm, signed alone', A, [{ ...own, holder: head }], alone, 'REVOCATION_TARGET_UNKNOWN'],
    ['own private one, signed for the firm', head, [own], acting, 'REVOCATION_TARGET_UNKNOWN'],
    ['one ordered as of the stated kind', A, [{ ...own, orderedAs: 'individual' }], stated, null],
    ['one of another kind', A, [{ ...own, orderedAs: 'domain_individual' }], stated, 'REVOCATION_KIND_DIFFERS'],
    ['one of no known kind', A, [own], stated, 'REVOCATION_KIND_DIFFERS'],
    [
      'another person’s of another kind, of which nobody learns',
      A,
      [{ ...own, holder: null, orderedAs: 'treasury' }],
      stated,
      'REVOCATION_TARGET_UNKNOWN',
    ],
    ['an employee’s, by the first head', head, [employee], acting, null],
    ['an employee’s, by another employee', head, [employee], alone, 'REVOCATION_TARGET_UNKNOWN'],
    [
      'that of another firm',
      head,
      [{ ...employee, holder: { iin: A.iin, bin: '901240000023' } }],
      acting,
      'REVOCATION_TARGET_UNKNOWN',
    ],
  ])('%s', (_name, applicant, targets, rules, code) => {
    expect(judgeTargets(applicant, targets, rules)).toBe(code);
  });

  it('answers every check of the condition, the failed one with its reason', () => {
    expect(checksOf({ ok: true }, null)).toEqual({
      checks: {
        'signature.authentic': 'passed',
        'certificate.in_validity_period': 'passed',
        'certificate.not_revoked': 'passed',
        'certificate.iin_equals_request_iin': 'passed',
        'data.meets_requirements': 'passed',
      },
    });
    const failed = checksOf({ ok: false, check: 'certificate.not_revoked', code: 'CERTIFICATE_HELD' }, null);
    expect(failed.reason).toEqual({ code: 'CERTIFICATE_HELD' });
    expect(failed.checks['certificate.not_revoked']).toBe('failed');
    expect(checksOf({ ok: true }, 'REVOCATION_TARGET_UNKNOWN').reason).toEqual({ code: 'REVOCATION_TARGET_UNKNOWN' });
  });
});
