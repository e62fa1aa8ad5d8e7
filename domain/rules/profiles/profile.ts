import type { AuthorityName, KeyAlgorithm } from '../authorities.ts';
import type { KeyUsage, NameType, PolicySpec } from './extension-spec.ts';

/** Everything that a kind of certificate fixes. Versions are never changed after use: a change is a new version. */
export interface CertificateProfile {
  id: string;
  version: number;
  usage: 'sign' | 'auth' | 'ssl' | 'ca' | 'seal' | 'ocsp' | 'tsa';
  /** Whose name stands in the subject: a person (profile 4.2) or an authority or its service. */
  subjectKind: 'person' | 'authority';
  subject: { required: readonly NameType[]; optional: readonly NameType[] };
  /** Algorithm of the key that is certified. */
  keyAlgorithm: KeyAlgorithm;
  minKeyBits: number;
  maxKeyBits: number;
  /** Whose signature it bears; null where more than one authority signs such certificates. */
  authority: AuthorityName | null;
  signatureAlgorithm: 'sha256WithRSAEncryption' | Exclude<KeyAlgorithm, 'RSA'>;
  validity: 'P1Y' | 'P10Y' | 'P20Y';
  keyUsage: readonly KeyUsage[];
  /** In the order of the recorded certificates: purpose first, then roles. Empty = no such extension. */
  extKeyUsage: readonly string[];
  policies: readonly PolicySpec[];
  /** Null = no such extension: holders' certificates of the national CA have none. */
  basicConstraints: { ca: boolean; pathLength: number | null } | null;
  keyStore: string | null;
  /** What may stand in the alternative name: e-mail addresses, host names (then at least one), nothing. */
  alternativeName: 'email' | 'dns' | null;
  ocspNoCheck: boolean;
  /** Whether addresses of the CRL, the issuer and OCSP are written; a root has nobody above it. */
  hasAddresses: boolean;
  /** Whether it points to a revocation list of its own kind, chosen by its serial number. */
  hasOwnLists?: boolean;
}

/** Object identifiers that the profiles use, each with its source. */
export const PROFILE_OIDS = {
  /** RFC 5280 4.2.1.12. */
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  /** RFC 6960 4.2.2.2. */
  ocspSigning: '1.3.6.1.5.5.7.3.9',
  /** RFC 3161 2.3. */
  timeStamping: '1.3.6.1.5.5.7.3.8',
  /** Holder is an individual (kz-pki-profile 4.4). */
  individual: '1.2.398.3.3.4.1.1',
  /** Holder acts for a legal entity; the arcs below it say what he may do (kz-pki-profile 4.4). */
  legalEntity: '1.2.398.3.3.4.1.2',
  /** Client of the Treasury; notary system (kz-pki-profile 4.4). */
  treasuryClient: '1.2.398.5.19.1.2.2.1',
  notarySystem: '1.2.398.6.1.1.1.1',
  /** Key store: a PKCS#12 file (kz-pki-profile 4.3, 4.4). */
  keyStoreFile: '1.2.398.3.3.5.1.1',
  /** Powers in the national CA: administrator, manager, operator (kz-pki-profile 4.4). */
  ncaAdministrator: '1.2.398.3.3.4.2.1',
  ncaManager: '1.2.398.3.3.4.2.2',
  ncaOperator: '1.2.398.3.3.4.2.3',
  /** Policies of an individual's signature and authentication certificates (kz-pki-profile 4.4). */
  policySignature: '1.2.398.3.3.2.3',
  policyAuthentication: '1.2.398.3.3.2.4',
  /** Policies of a legal entity's signature and authentication certificates, and the general one (kz-pki-profile 4.4). */
  policyLegalSignature: '1.2.398.3.3.2.1',
  policyLegalAuthentication: '1.2.398.3.3.2.2',
  policyHolder: '1.2.398.3.3.2',
  /** Regulation (CPS) of the national CA, seen as policy of its CA certificates (kz-pki-profile 4.4). */
  policyAuthority: '1.2.398.3.3.1.1',
  /** anyPolicy (RFC 5280 4.2.1.4). */
  anyPolicy: '2.5.29.32.0',
} as const;

/** Address of the certification practice statement, also the text of the user notice (kz-pki-profile 4.3). */
export const CPS_ADDRESS = 'http://pki.gov.kz/cps';

/** Key length of holders. @rule std1 annex 1 (RSA 2048) */
export const HOLDER_KEY_BITS = 2048;
/** Length of the public key of 2004 and of a key of 2015 for 512 bits. @rule std1 annexes 4, 8 ("512 bit") */
export const GOST_KEY_BITS = 512;
/** Key length of the authorities, as recorded (kz-pki-profile 4.5). */
export const AUTHORITY_KEY_BITS = 4096;
