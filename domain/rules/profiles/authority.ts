import type { CertificateProfile } from './profile.ts';
import { AUTHORITY_KEY_BITS, CPS_ADDRESS, GOST_KEY_BITS, HOLDER_KEY_BITS, PROFILE_OIDS } from './profile.ts';

const AUTHORITY_BASE = {
  version: 1,
  subjectKind: 'authority',
  subject: { required: ['CN', 'C'], optional: ['O'] },
  keyAlgorithm: 'RSA',
  maxKeyBits: 8192,
  authority: 'nca_rsa',
  signatureAlgorithm: 'sha256WithRSAEncryption',
  keyStore: null,
  alternativeName: null,
  ocspNoCheck: false,
} as const;

const AUTHORITY_POLICY = { oid: PROFILE_OIDS.policyAuthority, cps: CPS_ADDRESS, notice: null } as const;

/** Root: names nobody above it, so it has neither addresses nor a policy. Twenty years are our choice. */
const ROOT: CertificateProfile = {
  ...AUTHORITY_BASE,
  id: 'root-ca',
  authority: 'root',
  usage: 'ca',
  minKeyBits: AUTHORITY_KEY_BITS,
  validity: 'P20Y',
  keyUsage: ['keyCertSign', 'cRLSign'],
  extKeyUsage: [],
  policies: [],
  basicConstraints: { ca: true, pathLength: null },
  hasAddresses: false,
};

/** Issuing CA for RSA (kz-pki-profile 4.3 "other chains"): signs holders only, hence path length 0. Ten years: ours. */
const ISSUING_RSA: CertificateProfile = {
  ...AUTHORITY_BASE,
  id: 'issuing-ca-rsa',
  authority: 'root',
  usage: 'ca',
  minKeyBits: AUTHORITY_KEY_BITS,
  validity: 'P10Y',
  keyUsage: ['keyCertSign', 'cRLSign'],
  extKeyUsage: [],
  // anyPolicy lets a verifier that asks for a holder's policy find it on the path (RFC 5280 6.1.3 d).
  policies: [AUTHORITY_POLICY, { oid: PROFILE_OIDS.anyPolicy, cps: null, notice: null }],
  basicConstraints: { ca: true, pathLength: 0 },
  hasAddresses: true,
};

/** The root of the national algorithms: the same in all but the key. */
const ROOT_GOST: CertificateProfile = {
  ...ROOT,
  id: 'root-ca-gost',
  authority: 'root_gost',
  keyAlgorithm: 'gost2004',
  signatureAlgorithm: 'gost2004',
  minKeyBits: GOST_KEY_BITS,
  maxKeyBits: GOST_KEY_BITS,
};

/** Issuing CA for the keys of standard 1 annexes 4 and 8. */
const ISSUING_GOST: CertificateProfile = {
  ...ISSUING_RSA,
  id: 'issuing-ca-gost',
  authority: 'root_gost',
  keyAlgorithm: 'gost2004',
  signatureAlgorithm: 'gost2004',
  minKeyBits: GOST_KEY_BITS,
  maxKeyBits: GOST_KEY_BITS,
};

/** The provider's seal over papers, exports and audit heads. */
const SEAL: CertificateProfile = {
  ...AUTHORITY_BASE,
  id: 'seal',
  usage: 'seal',
  minKeyBits: HOLDER_KEY_BITS,
  validity: 'P1Y',
  keyUsage: ['digitalSignature', 'nonRepudiation'],
  extKeyUsage: [PROFILE_OIDS.emailProtection],
  policies: [AUTHORITY_POLICY],
  basicConstraints: null,
  hasAddresses: true,
};

/** Delegated OCSP signer with no-check; one year as recorded (kz-pki-profile 4.6). */
const OCSP: CertificateProfile = {
  ...AUTHORITY_BASE,
  id: 'ocsp',
  authority: null,
  usage: 'ocsp',
  minKeyBits: HOLDER_KEY_BITS,
  validity: 'P1Y',
  keyUsage: ['digitalSignature'],
  extKeyUsage: [PROFILE_OIDS.ocspSigning],
  policies: [AUTHORITY_POLICY],
  basicConstraints: null,
  ocspNoCheck: true,
  hasAddresses: true,
};

/**
 * OCSP signer of a GOST authority. Its own key is RSA [D]: RFC 6960 4.2.2.2 asks only that the authority issued it, and a live
 * answer then costs what it costs for the others.
 */
const OCSP_GOST: CertificateProfile = { ...OCSP, id: 'ocsp-gost', signatureAlgorithm: 'gost2004' };

/** Time-stamping authority (RFC 3161 2.3): one critical purpose. One year as the other services. */
const TSA: CertificateProfile = {
  ...AUTHORITY_BASE,
  id: 'tsa',
  usage: 'tsa',
  minKeyBits: HOLDER_KEY_BITS,
  validity: 'P1Y',
  keyUsage: ['digitalSignature', 'nonRepudiation'],
  extKeyUsage: [PROFILE_OIDS.timeStamping],
  policies: [AUTHORITY_POLICY],
  basicConstraints: null,
  hasAddresses: true,
};

/**
 * A station for cards: it shows which machine it is (TLS client, reports) and signs no document. No such certificate is recorded; by
 * the authentication profile of persons, with the policy of the services. One year as these [D].
 */
const STATION: CertificateProfile = {
  ...AUTHORITY_BASE,
  id: 'station',
  usage: 'auth',
  minKeyBits: HOLDER_KEY_BITS,
  validity: 'P1Y',
  keyUsage: ['digitalSignature', 'keyEncipherment'],
  extKeyUsage: [PROFILE_OIDS.clientAuth],
  policies: [AUTHORITY_POLICY],
  basicConstraints: null,
  hasAddresses: true,
};

/** The certificates of the authority itself. */
export const AUTHORITY_PROFILES: readonly CertificateProfile[] = [
  ROOT,
  ISSUING_RSA,
  ROOT_GOST,
  ISSUING_GOST,
  SEAL,
  OCSP,
  OCSP_GOST,
  TSA,
  STATION,
];
