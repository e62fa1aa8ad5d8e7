import { AUTHORITIES, type AuthorityGeneration, lineOf } from '../authorities.ts';
import type { ExtensionSpec, NameAttribute } from './extension-spec.ts';
import { type CertificateProfile, PROFILE_OIDS } from './profile.ts';

/** Whose certificate it is. A person's IIN was checked before; the patronymic may be missing. */
export type ApplicantName =
  | {
      kind: 'individual';
      iin: string;
      surname: string;
      givenName: string;
      patronymic: string | null;
      /** In whose name he acts; only in certificates of organisations. */
      organisation?: { name: string; bin: string } | null;
      /** Names for the alternative name; from the confirmed request and from nowhere else. */
      emails: readonly string[];
      domains?: readonly string[];
    }
  | { kind: 'authority'; commonName: string; organization: string | null };

/** What differs from CA to CA and from key to key. */
export interface ProfileContext {
  /** Where CRLs and CA certificates are published, without a slash at the end. */
  pkiUrl: string;
  /** Name of the issuing CA in the addresses, for example nca_rsa. */
  caName: AuthorityGeneration;
  /** Suffix of the list of its own that the certificate points to; absent = the complete list. */
  listSuffix?: string;
  spki: Uint8Array;
  /** Subject key identifier of the issuer's certificate; of the own key for a root. */
  issuerKeyIdentifier: Uint8Array;
}

/** Names stand in capitals in the national certificates (kz-pki-profile 4.2), in NFC and with single spaces. */
function asInCertificates(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase();
}

/** Longest common name (RFC 5280 appendix A.1, ub-common-name). */
const MAX_COMMON_NAME = 64;

/** SURNAME NAME; a longer one loses the end of the given name (own choice: SURNAME and IIN still stand in full). */
function commonName(surname: string, givenName: string): string {
  return [...`${surname} ${givenName}`].slice(0, MAX_COMMON_NAME).join('').trim();
}

/** Longest organisation name (RFC 5280 appendix A.1, ub-organization-name). */
const MAX_ORGANISATION = 64;

/** O and OU of the recorded certificates; a name that is too long loses its end, the BIN stands in full (own choice). */
function organisationOf({ name, bin }: { name: string; bin: string }): NameAttribute[] {
  const text = [...asInCertificates(name)].slice(0, MAX_ORGANISATION).join('').trim();
  return [
    { type: 'O', value: text },
    { type: 'OU', value: `BIN${bin}` },
  ];
}

function subjectOf(applicant: ApplicantName): NameAttribute[] {
  if (applicant.kind === 'authority') {
    const { commonName: name, organization } = applicant;
    return [
      { type: 'C', value: 'KZ' },
      ...(organization === null ? [] : [{ type: 'O' as const, value: organization }]),
      { type: 'CN', value: name },
    ];
  }
  const surname = asInCertificates(applicant.surname);
  const { patronymic, organisation = null } = applicant;
  return [
    { type: 'CN', value: commonName(surname, asInCertificates(applicant.givenName)) },
    { type: 'SURNAME', value: surname },
    { type: 'SERIALNUMBER', value: `IIN${applicant.iin}` },
    { type: 'C', value: 'KZ' },
    ...(organisation === null ? [] : organisationOf(organisation)),
    ...(patronymic === null ? [] : [{ type: 'G' as const, value: asInCertificates(patronymic) }]),
  ];
}

function addresses({ pkiUrl, caName, listSuffix = '' }: ProfileContext): ExtensionSpec[] {
  return [
    { id: 'crlDistributionPoints', critical: false, urls: [`${pkiUrl}/crl/${caName}${listSuffix}.crl`] },
    ...(AUTHORITIES[lineOf(caName)].hasDeltaLists
      ? [{ id: 'freshestCrl' as const, critical: false, urls: [`${pkiUrl}/crl/${caName}${listSuffix}-delta.crl`] }]
      : []),
    {
      id: 'authorityInfoAccess',
      critical: false,
      caIssuers: [`${pkiUrl}/ca/${caName}.cer`],
      ocsp: [`${pkiUrl}/ocsp`],
    },
  ];
}

/** The purpose of a time-stamping certificate is critical (RFC 3161 2.3); all others are not, as recorded. */
function isOnlyForTime(extKeyUsage: readonly string[]): boolean {
  return extKeyUsage.includes(PROFILE_OIDS.timeStamping);
}

/** Only names of the profile's kind are written, whatever else was confirmed. */
function alternativeName(profile: CertificateProfile, applicant: ApplicantName): ExtensionSpec[] {
  if (applicant.kind !== 'individual') return [];
  const emails = profile.alternativeName === 'email' ? applicant.emails : [];
  const dns = profile.alternativeName === 'dns' ? (applicant.domains ?? []) : [];
  return emails.length + dns.length === 0 ? [] : [{ id: 'subjectAltName', critical: false, emails, dns }];
}

/**
 * Subject and extensions that the profile orders, in the order of the recorded certificates (kz-pki-profile 4.2, 4.3).
 * Nothing is taken from the PKCS#10 but the key. Names and addresses are not judged here: the encoder and the lints do.
 */
export function certificateRequestFor(
  profile: CertificateProfile,
  applicant: ApplicantName,
  context: ProfileContext,
): { subject: NameAttribute[]; extensions: ExtensionSpec[] } {
  const { basicConstraints, keyUsage, extKeyUsage, policies, keyStore } = profile;
  const extensions: ExtensionSpec[] = [
    ...(basicConstraints === null ? [] : [{ id: 'basicConstraints' as const, critical: true, ...basicConstraints }]),
    { id: 'keyUsage', critical: true, usages: keyUsage },
    ...(extKeyUsage.length === 0
      ? []
      : [{ id: 'extKeyUsage' as const, critical: isOnlyForTime(extKeyUsage), oids: extKeyUsage }]),
    { id: 'authorityKeyIdentifier', critical: false, keyIdentifier: context.issuerKeyIdentifier },
    { id: 'subjectKeyIdentifier', critical: false, spki: context.spki },
    ...(policies.length === 0 ? [] : [{ id: 'certificatePolicies' as const, critical: false, policies }]),
    ...(profile.hasAddresses ? addresses(context) : []),
    ...alternativeName(profile, applicant),
    ...(keyStore === null ? [] : [{ id: 'keyStore' as const, critical: false, oid: keyStore }]),
    ...(profile.ocspNoCheck ? [{ id: 'ocspNoCheck' as const, critical: false }] : []),
  ];
  return { subject: subjectOf(applicant), extensions };
}
