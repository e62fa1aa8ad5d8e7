/**
 * Every object identifier that the project reads or writes, with its source. No other file holds a dotted number.
 * "profile" means the collected facts of the national profile (recorded certificates and public code).
 */
export const OID = {
  // Attribute types of names: X.520, RFC 5280 appendix A.1; e-mail RFC 2985 5.2.1; user id RFC 4519 2.39.
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  countryName: '2.5.4.6',
  localityName: '2.5.4.7',
  stateOrProvinceName: '2.5.4.8',
  organizationName: '2.5.4.10',
  organizationalUnitName: '2.5.4.11',
  title: '2.5.4.12',
  givenName: '2.5.4.42',
  emailAddress: '1.2.840.113549.1.9.1',
  userId: '0.9.2342.19200300.100.1.1',
  domainComponent: '0.9.2342.19200300.100.1.25',

  // Keys and signatures: RFC 8017 appendix C, RFC 5480.
  rsaEncryption: '1.2.840.113549.1.1.1',
  sha1WithRsa: '1.2.840.113549.1.1.5',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha384WithRsa: '1.2.840.113549.1.1.12',
  sha512WithRsa: '1.2.840.113549.1.1.13',
  ecPublicKey: '1.2.840.10045.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  ecdsaWithSha384: '1.2.840.10045.4.3.3',
  ecdsaWithSha512: '1.2.840.10045.4.3.4',
  p256: '1.2.840.10045.3.1.7',
  p384: '1.3.132.0.34',
  p521: '1.3.132.0.35',
  // National algorithms (profile 4.5, recorded test certificates; those of 256 bits from public code only).
  gost2004Key: '1.2.398.3.10.1.1.1.1',
  gost2004Parameters: '1.2.398.3.10.1.1.1.1.1',
  gost2004Signature: '1.2.398.3.10.1.1.1.2',
  gost2015Key256: '1.2.398.3.10.1.1.2.1',
  gost2015Parameters256: '1.2.398.3.10.1.1.2.1.1',
  gost2015Key512: '1.2.398.3.10.1.1.2.2',
  gost2015Parameters512: '1.2.398.3.10.1.1.2.2.1',
  gost2015Signature256: '1.2.398.3.10.1.1.2.3.1',
  gost2015Signature512: '1.2.398.3.10.1.1.2.3.2',

  // Digests: FIPS 180-4 arc, RFC 5754.
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  // National digests (profile 0, 4.5); the second is how a key of 2004 names the first.
  gost34311: '1.2.398.3.10.1.3.1',
  gost34311Parameters: '1.2.398.3.10.1.3.1.1.0',
  streebog256: '1.2.398.3.10.1.3.2',
  streebog512: '1.2.398.3.10.1.3.3',

  // Certificate and CRL extensions: RFC 5280 4.2 and 5.2.
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  crlNumber: '2.5.29.20',
  reasonCode: '2.5.29.21',
  invalidityDate: '2.5.29.24',
  deltaCrlIndicator: '2.5.29.27',
  issuingDistributionPoint: '2.5.29.28',
  certificateIssuer: '2.5.29.29',
  nameConstraints: '2.5.29.30',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  anyPolicy: '2.5.29.32.0',
  policyMappings: '2.5.29.33',
  authorityKeyIdentifier: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extKeyUsage: '2.5.29.37',
  freshestCrl: '2.5.29.46',
  inhibitAnyPolicy: '2.5.29.54',
  // X.509 (2019) 9.5.2.8; ETSI EN 319 411-1.
  expiredCertsOnCrl: '2.5.29.60',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  // OCSP: RFC 6960 4.2.1 (answer), 4.4.1 (nonce), 4.2.2.2.1 (no check), 4.4.8 (extended revoke).
  ocspBasic: '1.3.6.1.5.5.7.48.1.1',
  ocspNonce: '1.3.6.1.5.5.7.48.1.2',
  ocspNoCheck: '1.3.6.1.5.5.7.48.1.5',
  ocspExtendedRevoke: '1.3.6.1.5.5.7.48.1.9',
  // Key store extension of the national CA (profile 4.3).
  keyStore: '1.2.398.3.3.5',
  keyStorePkcs12: '1.2.398.3.3.5.1.1',

  // Access methods and policy qualifiers: RFC 5280 4.2.2.1 and 4.2.1.4.
  accessOcsp: '1.3.6.1.5.5.7.48.1',
  accessCaIssuers: '1.3.6.1.5.5.7.48.2',
  qualifierCps: '1.3.6.1.5.5.7.2.1',
  qualifierUserNotice: '1.3.6.1.5.5.7.2.2',

  // Extended key usages: RFC 5280 4.2.1.12, RFC 6960 4.2.2.2.
  anyExtendedKeyUsage: '2.5.29.37.0',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
  // Arc of the national CA: policies, roles, key stores (profile 4.4).
  nationalAuthority: '1.2.398.3.3',
  // Roles of holders (profile 4.4).
  roleIndividual: '1.2.398.3.3.4.1.1',
  roleLegalEntity: '1.2.398.3.3.4.1.2',
  roleNcaAdministrator: '1.2.398.3.3.4.2.1',
  roleNcaManager: '1.2.398.3.3.4.2.2',
  roleNcaOperator: '1.2.398.3.3.4.2.3',
  // Policies (profile 4.4; root sample in 4.3).
  policyIndividualSignature: '1.2.398.3.3.2.3',
  policyIndividualAuthentication: '1.2.398.3.3.2.4',
  policyCa: '1.2.398.3.3.1.1',

  // CMS content types and attributes: RFC 5652, RFC 2985; signing certificate RFC 5035.
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  encryptedData: '1.2.840.113549.1.7.6',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  // The older attribute with SHA-1 (RFC 2634 5.4), and the time stamp over a signature (RFC 3161 appendix A).
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
  // Time stamps: RFC 3161 2.4.2; policy of the recorded token (profile 4.4).
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  policyTimeStamp: '1.2.398.3.3.2.6.1',

  // PKCS#10 attribute (RFC 2986, RFC 2985 5.4.2).
  extensionRequest: '1.2.840.113549.1.9.14',

  // PKCS#12 and PKCS#5: RFC 7292, RFC 8018.
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  pbeSha1TripleDes: '1.2.840.113549.1.12.1.3',
  pbeSha1TwoKeyTripleDes: '1.2.840.113549.1.12.1.4',
  pbeSha1Rc2128: '1.2.840.113549.1.12.1.5',
  pbeSha1Rc240: '1.2.840.113549.1.12.1.6',
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  hmacSha256: '1.2.840.113549.2.9',
  hmacSha384: '1.2.840.113549.2.10',
  hmacSha512: '1.2.840.113549.2.11',
  aes128Cbc: '2.16.840.1.101.3.4.1.2',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
} as const;
