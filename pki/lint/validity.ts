import { LAST_UTC_TIME_YEAR } from '../der/time.ts';
import { TAG } from '../der/tags.ts';
import { type Lint, type LintSubject, unless } from './lint.ts';

/** Longest validity of a profile, by the calendar in UTC; 29 February counts to the end of February. */
function latestEnd({ certificate, profile }: LintSubject): Date {
  const years = Number(/^P(\d+)Y$/.exec(profile.validity)?.[1] ?? 0);
  const end = new Date(certificate.notBefore);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end;
}

function isTagOfYear(date: Date, tag: number): boolean {
  return tag === (date.getUTCFullYear() <= LAST_UTC_TIME_YEAR ? TAG.UTC_TIME : TAG.GENERALIZED_TIME);
}

/** Dates. */
export const VALIDITY_LINTS: readonly Lint[] = [
  {
    id: 'validity.order',
    severity: 'error',
    source: 'RFC 5280 4.1.2.5',
    check: ({ certificate }) => unless(certificate.notBefore < certificate.notAfter, 'validity ends before it begins'),
  },
  {
    id: 'validity.profile',
    severity: 'error',
    source: 'std1 annex 1 (1 year)',
    check: (subject) =>
      unless(subject.certificate.notAfter < latestEnd(subject), 'validity is longer than the profile'),
  },
  {
    id: 'validity.within-ca',
    severity: 'error',
    source: 'RFC 5280 6.1.3 a 2',
    check: ({ certificate, issuer }) =>
      unless(
        certificate.notAfter <= issuer.notAfter && certificate.notBefore >= issuer.notBefore,
        'validity reaches out of that of the CA',
      ),
  },
  {
    id: 'validity.time-type',
    severity: 'error',
    source: 'RFC 5280 4.1.2.5.1 and 4.1.2.5.2',
    check: ({ certificate: { notBefore, notAfter, timeTags } }) =>
      unless(
        isTagOfYear(notBefore, timeTags[0]) && isTagOfYear(notAfter, timeTags[1]),
        'a time is UTCTime after 2049 or GeneralizedTime before',
      ),
  },
  {
    id: 'validity.whole-seconds',
    severity: 'error',
    source: 'RFC 5280 4.1.2.5.2',
    check: ({ certificate: { notBefore, notAfter } }) =>
      unless(notBefore.getUTCMilliseconds() + notAfter.getUTCMilliseconds() === 0, 'a time has a fraction'),
  },
];
