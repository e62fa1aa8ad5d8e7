import { toHex } from '../bytes.ts';
import { EXTENSION_OIDS } from '../extensions/write.ts';
import type { ExtensionId, PolicySpec } from '../extensions/spec.ts';
import type { RawExtension } from '../extensions/raw.ts';
import { keyIdentifierOf } from '../fingerprints.ts';
import { OID } from '../oids.ts';
import { type Lint, type LintSubject, unless } from './lint.ts';

function extension({ certificate }: LintSubject, id: ExtensionId): RawExtension | undefined {
  return certificate.extensions.find(({ oid }) => oid === EXTENSION_OIDS[id]);
}

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return isSameList([...left].sort(), [...right].sort());
}

/** Extensions that the profile orders or allows. */
function allowed({ profile }: LintSubject): ExtensionId[] {
  return [
    ...(profile.basicConstraints === null ? [] : (['basicConstraints'] as const)),
    'keyUsage',
    ...(profile.extKeyUsage.length === 0 ? [] : (['extKeyUsage'] as const)),
    ...(profile.policies.length === 0 ? [] : (['certificatePolicies'] as const)),
    ...(profile.hasAddresses ? (['crlDistributionPoints', 'freshestCrl', 'authorityInfoAccess'] as const) : []),
    ...(profile.alternativeName === null ? [] : (['subjectAltName'] as const)),
    'subjectKeyIdentifier',
    'authorityKeyIdentifier',
    ...(profile.keyStore === null ? [] : (['keyStore'] as const)),
    ...(profile.ocspNoCheck ? (['ocspNoCheck'] as const) : []),
  ];
}

const CRITICAL: ReadonlySet<ExtensionId> = new Set(['basicConstraints', 'keyUsage']);

/** The purpose of a time stamp authority alone is critical (RFC 3161 2.3). */
function isCritical({ certificate }: LintSubject, id: ExtensionId): boolean {
  return CRITICAL.has(id) || (id === 'extKeyUsage' && certificate.extKeyUsage.includes(OID.timeStamping));
}

function wrongCriticality(subject: LintSubject): string | null {
  const wrong = (Object.keys(EXTENSION_OIDS) as ExtensionId[]).filter((id) => {
    const found = extension(subject, id);
    return found !== undefined && found.critical !== isCritical(subject, id);
  });
  return unless(wrong.length === 0, `criticality is wrong: ${wrong.join(' ')}`);
}

function isPlainHttp(addresses: readonly string[]): boolean {
  // RFC 5280 4.2.1.13: relying parties fetch these before they trust anything, so plain http is meant.
  return addresses.length > 0 && addresses.every((address) => URL.canParse(address) && address.startsWith('http://'));
}

function basicConstraints({ certificate, profile }: LintSubject): string | null {
  const { basicConstraints: found } = certificate;
  const isEqual = JSON.stringify(found) === JSON.stringify(profile.basicConstraints);
  return unless(isEqual, found?.ca === true ? 'CA rights are not those of the profile' : 'constraints differ');
}

/** Lower-case labels of letters, digits and inner hyphens, two at least; the first may be a wildcard (RFC 1123 2.1, RFC 9525). */
const HOST = /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const EMAIL = /^[\x21-\x3f\x41-\x7e]+@[A-Za-z0-9.-]+$/;

/** What the extensions say. */
export const EXTENSION_LINTS: readonly Lint[] = [
  {
    id: 'extensions.known',
    severity: 'error',
    source: 'profile 4.3',
    check: (subject) => {
      const oids = allowed(subject).map((id) => EXTENSION_OIDS[id]);
      const foreign = subject.certificate.extensions.filter(({ oid }) => !oids.includes(oid)).map(({ oid }) => oid);
      return unless(foreign.length === 0, `not in the profile: ${foreign.join(' ')}`);
    },
  },
  { id: 'extensions.criticality', severity: 'error', source: 'RFC 5280 4.2; profile 4.3', check: wrongCriticality },
  {
    id: 'key-usage.profile',
    severity: 'error',
    source: 'profile 4.3',
    check: ({ certificate, profile }) =>
      unless(isSameSet(certificate.keyUsage, profile.keyUsage), 'key usage is not that of the profile'),
  },
  {
    id: 'ext-key-usage.profile',
    severity: 'error',
    source: 'profile 4.3, 4.4',
    check: ({ certificate, profile }) =>
      unless(isSameList(certificate.extKeyUsage, profile.extKeyUsage), 'extended key usage is not that of the profile'),
  },
  { id: 'basic-constraints.profile', severity: 'error', source: 'RFC 5280 4.2.1.9', check: basicConstraints },
  {
    id: 'policies.profile',
    severity: 'error',
    source: 'profile 4.3, 4.4',
    check: ({ certificate, profile }) => {
      const flat = (policies: readonly PolicySpec[]): unknown[] =>
        policies.map(({ oid, cps, notice }) => [oid, cps, notice]);
      return unless(isSameList(flat(certificate.policies), flat(profile.policies)), 'policies are not the profile’s');
    },
  },
  {
    id: 'ski.of-key',
    severity: 'error',
    source: 'RFC 5280 4.2.1.2; profile 4.3',
    check: ({ certificate }) =>
      unless(certificate.ski === toHex(keyIdentifierOf(certificate.spki)), 'subject key identifier is not of the key'),
  },
  {
    id: 'aki.of-issuer',
    severity: 'error',
    source: 'RFC 5280 4.2.1.1',
    check: ({ certificate, issuer }) =>
      unless(certificate.aki !== null && certificate.aki === issuer.ski, 'authority key identifier is not the CA’s'),
  },
  {
    id: 'crl-address.http',
    severity: 'error',
    source: 'RFC 5280 4.2.1.13; profile 4.3',
    check: ({ certificate, profile }) =>
      unless(!profile.hasAddresses || isPlainHttp(certificate.crlDistributionPoints), 'no http address of the CRL'),
  },
  {
    id: 'issuer-address.http',
    severity: 'error',
    source: 'RFC 5280 4.2.2.1; profile 4.3',
    check: ({ certificate: { authorityInfoAccess: access }, profile }) =>
      unless(!profile.hasAddresses || isPlainHttp(access.caIssuers), 'no http address of the CA certificate'),
  },
  {
    id: 'ocsp-address.http',
    severity: 'error',
    source: 'RFC 6960 3.1; profile 4.3',
    check: ({ certificate: { authorityInfoAccess: access }, profile }) =>
      unless(!profile.hasAddresses || isPlainHttp(access.ocsp), 'no http address of OCSP'),
  },
  {
    id: 'alternative-name.email',
    severity: 'error',
    source: 'RFC 5280 4.2.1.6; profile 4.3',
    check: ({ certificate: { subjectAltName: names }, profile }) => {
      const isClean = names.emails.every((email) => EMAIL.test(email)) && names.dns.length === 0;
      return unless(profile.alternativeName !== 'email' || isClean, 'not only e-mail addresses');
    },
  },
  {
    id: 'alternative-name.dns',
    severity: 'error',
    source: 'RFC 5280 4.2.1.6; RFC 9525 2',
    check: ({ certificate: { subjectAltName: names }, profile }) => {
      const isClean = names.dns.every((name) => HOST.test(name) && name.length <= 253) && names.emails.length === 0;
      return unless(profile.alternativeName !== 'dns' || (isClean && names.dns.length > 0), 'not only host names');
    },
  },
  {
    id: 'key-store.profile',
    severity: 'error',
    source: 'profile 4.3',
    check: ({ certificate, profile }) => unless(certificate.keyStore === profile.keyStore, 'key store differs'),
  },
  {
    id: 'ocsp-no-check.profile',
    severity: 'error',
    source: 'RFC 6960 4.2.2.2.1',
    check: ({ certificate, profile }) => unless(certificate.ocspNoCheck === profile.ocspNoCheck, 'no-check differs'),
  },
];
