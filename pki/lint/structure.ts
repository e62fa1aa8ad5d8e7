import { algorithmOf, type AlgorithmIdentifier, signatureAlgorithmIdentifier } from '../algorithms.ts';
import { equalBytes, fromHex } from '../bytes.ts';
import { readDer } from '../der/read.ts';
import { judgePublicKey } from '../keys/judge.ts';
import { publicKeyOf } from '../keys/public-key.ts';
import { type Lint, type LintSubject, unless } from './lint.ts';

/** Octets of a serial number and bounds of the first (profile 4.3: 20 octets; ours: first 0x10–0x7F, so no sign octet). */
const SERIAL_OCTETS = 20;
const FIRST_SERIAL_OCTET = { min: 0x10, max: 0x7f };

function isSameAlgorithm(left: AlgorithmIdentifier, right: AlgorithmIdentifier): boolean {
  const [one, other] = [left.parameters ?? new Uint8Array(), right.parameters ?? new Uint8Array()];
  return left.oid === right.oid && equalBytes(one, other);
}

function serialOctets({ certificate }: LintSubject): Uint8Array {
  return fromHex(certificate.serialHex) ?? new Uint8Array();
}

function keyVerdict({ certificate, profile }: LintSubject): string | null {
  return judgePublicKey(publicKeyOf(readDer(certificate.spki)), [profile.keyAlgorithm]) ?? null;
}

function isKeyLengthOfProfile({ certificate: { keyBits }, profile }: LintSubject): boolean {
  return keyBits !== null && keyBits >= profile.minKeyBits && keyBits <= profile.maxKeyBits;
}

/** Version, serial, algorithms, key, issuer. */
export const STRUCTURE_LINTS: readonly Lint[] = [
  {
    id: 'version.3',
    severity: 'error',
    source: 'RFC 5280 4.1.2.1',
    check: ({ certificate }) => unless(certificate.version === 3, 'version is not 3'),
  },
  {
    id: 'serial.length',
    severity: 'error',
    source: 'profile 4.3; RFC 5280 4.1.2.2',
    check: (subject) => unless(serialOctets(subject).length === SERIAL_OCTETS, 'serial number has not 20 octets'),
  },
  {
    id: 'serial.first-octet',
    severity: 'error',
    source: 'profile 4.3 (issuance sample)',
    check: (subject) => {
      const [first = 0] = serialOctets(subject);
      const isInRange = first >= FIRST_SERIAL_OCTET.min && first <= FIRST_SERIAL_OCTET.max;
      return unless(isInRange, 'first octet of the serial number is not 0x10–0x7F');
    },
  },
  {
    id: 'unique-ids.absent',
    severity: 'error',
    source: 'RFC 5280 4.1.2.8',
    check: ({ certificate }) => unless(!certificate.hasUniqueIds, 'a unique identifier is present'),
  },
  {
    id: 'signature.same-algorithm',
    severity: 'error',
    source: 'RFC 5280 4.1.1.2',
    check: ({ certificate: { tbsSignatureAlgorithm, signatureAlgorithm } }) =>
      unless(isSameAlgorithm(tbsSignatureAlgorithm, signatureAlgorithm), 'inner and outer algorithm differ'),
  },
  {
    id: 'signature.profile-algorithm',
    severity: 'error',
    source: 'profile 0, 4.5; RFC 4055 5',
    check: ({ certificate, profile }) => {
      const expected = algorithmOf(readDer(signatureAlgorithmIdentifier(profile.signatureAlgorithm)));
      return unless(isSameAlgorithm(certificate.signatureAlgorithm, expected), 'algorithm is not that of the profile');
    },
  },
  {
    id: 'issuer.name',
    severity: 'error',
    source: 'RFC 5280 4.1.2.4',
    check: ({ certificate, issuer }) =>
      unless(equalBytes(certificate.issuer, issuer.subjectDer), 'issuer is not the subject of the CA certificate'),
  },
  {
    id: 'issuer.is-ca',
    severity: 'error',
    source: 'RFC 5280 4.2.1.9, 4.2.1.3',
    check: ({ issuer }) =>
      unless(
        issuer.basicConstraints?.ca === true && issuer.keyUsage.includes('keyCertSign'),
        'issuer may not sign certificates',
      ),
  },
  {
    id: 'issuer.path-length',
    severity: 'error',
    source: 'RFC 5280 4.2.1.9',
    check: ({ issuer, profile }) =>
      unless(
        profile.basicConstraints?.ca !== true || issuer.basicConstraints?.pathLength !== 0,
        'issuer may not have CAs below',
      ),
  },
  {
    id: 'key.strength',
    severity: 'error',
    source: 'std1 annex 1; FIPS 186-5 A.1.1; CVE-2017-15361',
    check: keyVerdict,
  },
  {
    id: 'key.length',
    severity: 'error',
    source: 'std1 annex 1; profile 4.5',
    check: (subject) => unless(isKeyLengthOfProfile(subject), 'key length is not that of the profile'),
  },
];
