import { readdirSync, readFileSync } from 'node:fs';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import { parseCrl, type ParsedCrl } from '@kualik/pki/crl-parse.ts';
import { PkiError } from '@kualik/pki/errors.ts';
import { findPath } from '@kualik/pki/path/index.ts';
import { ANY_POLICY_SETTINGS, type PolicySettings } from '@kualik/pki/path/policies.ts';

/** The suite of NIST as Debian's python3-cryptography-vectors installs it. */
const DATA = '/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data/';
/** Between the dates of the suite: 2010 to 2030. */
const AT = new Date('2026-11-22T00:00:00Z');

export interface PkitsCase {
  name: string;
  isValid: boolean;
  settings?: Partial<PolicySettings>;
}

const policies = (...numbers: number[]): string[] => numbers.map((number) => `2.16.840.1.101.3.2.1.48.${number}`);

/**
 * Verdicts that the file names do not tell: sections 4.8, 4.10 and 4.12 of the NIST document run some tests under several
 * settings. The document is not installed; these rows were written from it by hand.
 */
export const SETTINGS: readonly PkitsCase[] = [
  { name: 'ValidCertificatePathTest1EE', isValid: true, settings: { explicit: true } },
  { name: 'ValidCertificatePathTest1EE', isValid: true, settings: { explicit: true, accepted: policies(1) } },
  { name: 'ValidCertificatePathTest1EE', isValid: false, settings: { explicit: true, accepted: policies(2) } },
  { name: 'ValidCertificatePathTest1EE', isValid: true, settings: { explicit: true, accepted: policies(1, 2) } },
  { name: 'AllCertificatesNoPoliciesTest2EE', isValid: true },
  { name: 'AllCertificatesNoPoliciesTest2EE', isValid: false, settings: { explicit: true } },
  { name: 'DifferentPoliciesTest3EE', isValid: true },
  { name: 'DifferentPoliciesTest3EE', isValid: false, settings: { explicit: true } },
  { name: 'DifferentPoliciesTest3EE', isValid: false, settings: { explicit: true, accepted: policies(1, 2) } },
  { name: 'DifferentPoliciesTest4EE', isValid: false },
  { name: 'DifferentPoliciesTest5EE', isValid: false },
  { name: 'OverlappingPoliciesTest6EE', isValid: true },
  { name: 'OverlappingPoliciesTest6EE', isValid: true, settings: { accepted: policies(1) } },
  { name: 'OverlappingPoliciesTest6EE', isValid: false, settings: { accepted: policies(2) } },
  { name: 'DifferentPoliciesTest7EE', isValid: false },
  { name: 'DifferentPoliciesTest8EE', isValid: false },
  { name: 'DifferentPoliciesTest9EE', isValid: false },
  { name: 'AllCertificatesSamePoliciesTest10EE', isValid: true },
  { name: 'AllCertificatesSamePoliciesTest10EE', isValid: true, settings: { accepted: policies(1) } },
  { name: 'AllCertificatesSamePoliciesTest10EE', isValid: true, settings: { accepted: policies(2) } },
  { name: 'AllCertificatesanyPolicyTest11EE', isValid: true },
  { name: 'AllCertificatesanyPolicyTest11EE', isValid: true, settings: { accepted: policies(1) } },
  { name: 'DifferentPoliciesTest12EE', isValid: false },
  { name: 'AllCertificatesSamePoliciesTest13EE', isValid: true, settings: { accepted: policies(1) } },
  { name: 'AllCertificatesSamePoliciesTest13EE', isValid: true, settings: { accepted: policies(2) } },
  { name: 'AllCertificatesSamePoliciesTest13EE', isValid: true, settings: { accepted: policies(3) } },
  { name: 'AnyPolicyTest14EE', isValid: true, settings: { accepted: policies(1) } },
  { name: 'AnyPolicyTest14EE', isValid: false, settings: { accepted: policies(2) } },
  { name: 'UserNoticeQualifierTest15EE', isValid: true },
  { name: 'UserNoticeQualifierTest16EE', isValid: true },
  { name: 'UserNoticeQualifierTest17EE', isValid: true },
  { name: 'UserNoticeQualifierTest18EE', isValid: true, settings: { accepted: policies(1) } },
  { name: 'UserNoticeQualifierTest18EE', isValid: true, settings: { accepted: policies(2) } },
  { name: 'UserNoticeQualifierTest19EE', isValid: true },
  { name: 'CPSPointerQualifierTest20EE', isValid: true },
  { name: 'CPSPointerQualifierTest20EE', isValid: true, settings: { accepted: policies(1) } },
  { name: 'ValidPolicyMappingTest1EE', isValid: true, settings: { accepted: policies(1) } },
  { name: 'ValidPolicyMappingTest1EE', isValid: false, settings: { accepted: policies(2) } },
  { name: 'ValidPolicyMappingTest1EE', isValid: false, settings: { inhibitMapping: true } },
  { name: 'InvalidPolicyMappingTest2EE', isValid: false, settings: { inhibitMapping: true } },
  { name: 'ValidPolicyMappingTest3EE', isValid: false, settings: { accepted: policies(1) } },
  { name: 'ValidPolicyMappingTest3EE', isValid: true, settings: { accepted: policies(2) } },
  { name: 'ValidPolicyMappingTest5EE', isValid: true, settings: { accepted: policies(1) } },
  { name: 'ValidPolicyMappingTest5EE', isValid: false, settings: { accepted: policies(6) } },
  { name: 'ValidPolicyMappingTest6EE', isValid: true, settings: { accepted: policies(1) } },
  { name: 'ValidPolicyMappingTest6EE', isValid: false, settings: { accepted: policies(6) } },
  { name: 'ValidPolicyMappingTest12EE', isValid: true, settings: { accepted: policies(1) } },
  { name: 'ValidPolicyMappingTest12EE', isValid: true, settings: { accepted: policies(2) } },
  { name: 'inhibitAnyPolicyTest3EE', isValid: true },
  { name: 'inhibitAnyPolicyTest3EE', isValid: false, settings: { inhibitAny: true } },
];

function files(folder: string, end: string): string[] {
  return readdirSync(DATA + folder).filter((name) => name.endsWith(end));
}

/** All tests: the verdict from the file's name under the default settings, then the rows above. */
export function pkitsCases(): PkitsCase[] {
  const names = files('certs', 'EE.crt').map((file) => file.replace(/\.crt$/, ''));
  const byName = names.flatMap((name): PkitsCase[] => {
    if (/^Valid.*Test\d+EE$/.test(name)) return [{ name, isValid: true }];
    return /^Invalid.*Test\d+EE$/.test(name) ? [{ name, isValid: false }] : [];
  });
  const left = names.filter((name) => ![...byName, ...SETTINGS].some((row) => row.name === name));
  if (left.length > 0) throw new Error(`no verdict for ${left.join(' ')}`);
  return [...byName, ...SETTINGS];
}

function readAll<T>(folder: string, end: string, parse: (der: Uint8Array) => T): Map<string, T> {
  const found = new Map<string, T>();
  for (const file of files(folder, end)) {
    try {
      found.set(file.slice(0, -end.length), parse(readFileSync(`${DATA}${folder}/${file}`)));
    } catch (cause) {
      if (!(cause instanceof PkiError)) throw cause;
    }
  }
  return found;
}

/** Everything in the suite at once, as its directory servers hold it: the validation itself must find what belongs together. */
export function pkitsValidator(): (row: PkitsCase) => Promise<string> {
  const certificates: Map<string, ParsedCertificate> = readAll('certs', '.crt', parseCertificate);
  const lists: Map<string, ParsedCrl> = readAll('crls', '.crl', parseCrl);
  const anchor = certificates.get('TrustAnchorRootCertificate');
  if (anchor === undefined) throw new Error('the suite has no anchor');
  return async ({ name, settings }) => {
    const certificate = certificates.get(name);
    if (certificate === undefined) return 'not readable';
    const result = await findPath({
      certificate,
      intermediates: [...certificates.values()],
      anchors: [anchor],
      crls: [...lists.values()],
      at: AT,
      policies: { ...ANY_POLICY_SETTINGS, ...settings },
    });
    return result.ok ? 'valid' : `${result.code}: ${result.detail}`;
  };
}
