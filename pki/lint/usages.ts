import { readDer } from '../der/read.ts';
import { ALL_REASONS, readCrlPoints } from '../extensions/crl-scope.ts';
import type { KeyUsage } from '../extensions/spec.ts';
import { OID } from '../oids.ts';
import { type Lint, type LintSubject, unless } from './lint.ts';

/** Longest explicit text of a notice (RFC 5280 4.2.1.4). */
const MAX_NOTICE_CHARACTERS = 200;
/** Usages that an RSA key cannot have (RFC 3279 2.3.1). */
const NOT_FOR_RSA: readonly KeyUsage[] = ['keyAgreement', 'encipherOnly', 'decipherOnly'];
/** Purposes that stand alone (RFC 6960 4.2.2.2 as recorded, RFC 3161 2.3). */
const LONELY = [OID.ocspSigning, OID.timeStamping];

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function hasPlainPoints({ certificate: { extensions } }: LintSubject): boolean {
  return [OID.crlDistributionPoints, OID.freshestCrl].every((oid) => {
    const extension = extensions.find((one) => one.oid === oid);
    const points = extension === undefined ? [] : readCrlPoints(extension.value);
    return (
      points.length <= 1 &&
      points.every(({ reasons, crlIssuers }) => reasons === ALL_REASONS && crlIssuers.length === 0)
    );
  });
}

/** Descriptions of AuthorityInfoAccess, told or not. */
function accessDescriptions({ certificate: { extensions } }: LintSubject): number {
  const extension = extensions.find(({ oid }) => oid === OID.authorityInfoAccess);
  return extension === undefined ? 0 : readDer(extension.value).children.length;
}

/** What the standards ask of usages, policies and addresses whatever the profile says. */
export const USAGE_LINTS: readonly Lint[] = [
  {
    id: 'key-usage.ca-only',
    severity: 'error',
    source: 'RFC 5280 4.2.1.3, 4.2.1.9',
    check: ({ certificate }) =>
      unless(
        certificate.basicConstraints?.ca === true || !certificate.keyUsage.includes('keyCertSign'),
        'keyCertSign without CA',
      ),
  },
  {
    id: 'key-usage.of-rsa',
    severity: 'error',
    source: 'RFC 3279 2.3.1',
    check: ({ certificate: { keyUsage, keyAlgorithm } }) =>
      unless(
        keyAlgorithm !== OID.rsaEncryption || !NOT_FOR_RSA.some((usage) => keyUsage.includes(usage)),
        'an RSA key cannot be used so',
      ),
  },
  {
    id: 'ext-key-usage.no-any',
    severity: 'error',
    source: 'RFC 5280 4.2.1.12; profile 4.3',
    check: ({ certificate }) =>
      unless(!certificate.extKeyUsage.includes(OID.anyExtendedKeyUsage), 'any purpose is allowed'),
  },
  {
    id: 'ext-key-usage.once',
    severity: 'error',
    source: 'RFC 5280 4.2.1.12',
    check: ({ certificate }) => unless(isUnique(certificate.extKeyUsage), 'a purpose stands twice'),
  },
  {
    id: 'ext-key-usage.lonely',
    severity: 'error',
    source: 'RFC 6960 4.2.2.2; RFC 3161 2.3',
    check: ({ certificate: { extKeyUsage } }) =>
      unless(
        extKeyUsage.length <= 1 || !LONELY.some((oid) => extKeyUsage.includes(oid)),
        'a responder or time stamp authority has another purpose',
      ),
  },
  {
    id: 'policies.once',
    severity: 'error',
    source: 'RFC 5280 4.2.1.4',
    check: ({ certificate }) => unless(isUnique(certificate.policies.map(({ oid }) => oid)), 'a policy stands twice'),
  },
  {
    id: 'policies.notice-length',
    severity: 'error',
    source: 'RFC 5280 4.2.1.4',
    check: ({ certificate }) =>
      unless(
        certificate.policies.every(({ notice }) => [...(notice ?? '')].length <= MAX_NOTICE_CHARACTERS),
        'a policy notice has more than 200 characters',
      ),
  },
  {
    id: 'crl-address.one-point',
    severity: 'error',
    source: 'RFC 5280 4.2.1.13; profile 4.3 (mirrors in one point)',
    check: (subject) => unless(hasPlainPoints(subject), 'several points, or one by reason or issuer'),
  },
  {
    id: 'delta-address.http',
    severity: 'error',
    source: 'RFC 5280 4.2.1.15; profile 4.3',
    check: ({ certificate: { freshestCrl, crlDistributionPoints } }) =>
      unless(
        freshestCrl.every((url) => url.startsWith('http://') && !crlDistributionPoints.includes(url)),
        'delta list is not at an http address of its own',
      ),
  },
  {
    id: 'access.methods',
    severity: 'error',
    source: 'RFC 5280 4.2.2.1; profile 4.3',
    check: (subject) =>
      unless(
        accessDescriptions(subject) ===
          subject.certificate.authorityInfoAccess.ocsp.length +
            subject.certificate.authorityInfoAccess.caIssuers.length,
        'an access description is neither OCSP nor the CA certificate by address',
      ),
  },
];
