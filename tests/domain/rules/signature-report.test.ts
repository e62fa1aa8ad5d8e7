import { describe, expect, it } from '@jest/globals';
import { reportSignature, type SignatureFacts } from '@kualik/domain/rules/signature-report.ts';

const GOOD = { validity: 'valid', revocation: 'good' } as const;
const ALL_GOOD: SignatureFacts = {
  content: 'yes',
  signature: 'valid',
  binding: 'matches',
  keyUsage: 'signs',
  chain: 'trusted',
  policy: 'known',
  timeStamp: 'absent',
  atSigning: null,
  now: GOOD,
};

const verdictOf = (change: Partial<SignatureFacts>): string => reportSignature({ ...ALL_GOOD, ...change }).verdict;

describe('the verdict on a signature (issue 4(7): unavailable is not invalid)', () => {
  it.each<[string, Partial<SignatureFacts>, string]>([
    ['everything good', {}, 'valid'],
    ['content changed', { content: 'no' }, 'invalid'],
    ['content not at hand', { content: 'unknown' }, 'indeterminate'],
    ['another key', { signature: 'wrong' }, 'invalid'],
    ['an algorithm unknown here', { signature: 'unsupported' }, 'indeterminate'],
    ['another certificate named', { binding: 'differs' }, 'invalid'],
    ['plain CMS', { binding: 'unnamed' }, 'valid'],
    ['a key for signing in', { keyUsage: 'other' }, 'invalid'],
    ['another authority', { chain: 'untrusted' }, 'invalid'],
    ['expired, no stamp', { now: { ...GOOD, validity: 'expired' } }, 'invalid'],
    ['revoked, no stamp', { now: { ...GOOD, revocation: 'revoked' } }, 'invalid'],
    ['no fresh list', { now: { ...GOOD, revocation: 'unknown' } }, 'indeterminate'],
    [
      'expired, stamped before',
      { now: { ...GOOD, validity: 'expired' }, timeStamp: 'valid', atSigning: GOOD },
      'valid',
    ],
    ['stamped after revocation', { timeStamp: 'valid', atSigning: { ...GOOD, revocation: 'revoked' } }, 'invalid'],
    ['good, stamp not to be judged now', { timeStamp: 'unavailable' }, 'valid'],
    ['a changed content, stamp not to be judged now', { content: 'no', timeStamp: 'unavailable' }, 'invalid'],
  ])('%s', (_name, change, verdict) => {
    expect(verdictOf(change)).toBe(verdict);
  });

  it.each([
    ['expired', { ...GOOD, validity: 'expired' }],
    ['revoked', { ...GOOD, revocation: 'revoked' }],
    ['held', { ...GOOD, revocation: 'held' }],
  ] as const)('stays open, not invalid, while the stamp that could save it cannot be judged: %s', (_name, now) => {
    const { verdict, checks } = reportSignature({ ...ALL_GOOD, now, timeStamp: 'unavailable' });
    expect(verdict).toBe('indeterminate');
    expect(checks.find(({ name }) => name === 'time_stamp')).toMatchObject({
      outcome: 'unavailable',
      isDecisive: true,
    });
    expect(verdictOf({ now, timeStamp: 'invalid' })).toBe('invalid');
  });
});
