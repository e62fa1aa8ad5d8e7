import type { SignatureAlgorithm } from '@kualik/pki/algorithms.ts';
import { type Bytes, copyBytes } from '@kualik/pki/bytes.ts';
import { assembleCertificate, buildTbsCertificate, parseCertificate } from '@kualik/pki/certificate.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { assembleCrl, buildTbsCrl } from '@kualik/pki/crl.ts';
import { buildSignedCsr } from '@kualik/pki/csr.ts';
import type { ExtensionSpec } from '@kualik/pki/extensions/spec.ts';
import { keyIdentifierOf } from '@kualik/pki/fingerprints.ts';
import type { GostSetName } from '@kualik/pki/gost/parameter-sets.ts';
import { generateGostKey, type GostPrivateKey, gostPublicHalf, gostSigner } from '@kualik/pki/gost/private-key.ts';
import { platformRandom } from '@kualik/pki/gost/random-scalar.ts';
import { encodeName, type NameAttribute } from '@kualik/pki/names.ts';
import { assembleOcspAnswer, buildResponseData, responderByName, writeCertId } from '@kualik/pki/ocsp.ts';
import { NOW, serialOf } from './authority.ts';

const CA_NAME: NameAttribute[] = [
  { type: 'CN', value: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) TEST' },
  { type: 'C', value: 'KZ' },
];
export const HOLDER_NAME: NameAttribute[] = [
  { type: 'CN', value: 'ҚҰНАНБАЙ ӘЛИХАН' },
  { type: 'SURNAME', value: 'ҚҰНАНБАЙ' },
  { type: 'SERIALNUMBER', value: 'IIN900101300017' },
  { type: 'C', value: 'KZ' },
];
export const CONTENT = new TextEncoder().encode('{"type":"kualik/confirmation/1","surname":"ҚҰНАНБАЙ"}');

export interface GostKey {
  key: GostPrivateKey;
  spki: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

export function gostKey(name: GostSetName): GostKey {
  const key = generateGostKey(name, platformRandom);
  return { key, spki: gostPublicHalf(key), sign: gostSigner(key, platformRandom) };
}

/** One object of each kind, all signed with keys of one set. */
export interface GostObjects {
  ca: Uint8Array;
  holder: Uint8Array;
  list: Uint8Array;
  request: Uint8Array;
  cms: Uint8Array;
  /** Answer of the authority itself about the holder's certificate. */
  ocsp: Uint8Array;
  caKey: GostKey;
  holderKey: GostKey;
}

async function certificate(order: {
  subject: NameAttribute[];
  spki: Uint8Array;
  issuer: GostKey;
  algorithm: SignatureAlgorithm;
  serial: number;
  extensions: ExtensionSpec[];
}): Promise<Uint8Array> {
  const { subject, spki, issuer, algorithm, extensions } = order;
  const tbs = buildTbsCertificate({
    serial: serialOf(order.serial),
    issuer: encodeName(CA_NAME),
    subject,
    spki,
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2027-12-31T23:59:59Z'),
    signatureAlgorithm: algorithm,
    extensions: [
      ...extensions,
      { id: 'authorityKeyIdentifier', critical: false, keyIdentifier: keyIdentifierOf(issuer.spki) },
      { id: 'subjectKeyIdentifier', critical: false, spki },
    ],
  });
  return assembleCertificate(tbs, algorithm, await issuer.sign(tbs));
}

async function list(caKey: GostKey, ca: Uint8Array, algorithm: SignatureAlgorithm): Promise<Uint8Array> {
  const tbs = buildTbsCrl({
    issuer: parseCertificate(ca).subjectDer,
    thisUpdate: new Date('2026-11-22T00:00:00Z'),
    nextUpdate: new Date('2026-11-29T00:00:00Z'),
    number: 7n,
    authorityKeyIdentifier: keyIdentifierOf(caKey.spki),
    entries: [{ serialHex: '5a77', revokedAt: NOW, reason: 'keyCompromise' }],
    signatureAlgorithm: algorithm,
    deltaBase: null,
    freshestCrl: [],
    distributionPoint: [],
    expiredSince: null,
  });
  return assembleCrl(tbs, algorithm, await caKey.sign(tbs));
}

/** A live answer: the authority signs by itself, and carries no certificate. */
async function ocspAnswer(caKey: GostKey, ca: Uint8Array, algorithm: SignatureAlgorithm): Promise<Uint8Array> {
  const issuer = parseCertificate(ca);
  const data = buildResponseData({
    responder: responderByName(issuer.subjectDer),
    producedAt: NOW,
    singles: [{ certId: writeCertId(issuer, serialOf(2), 'sha256'), status: { kind: 'good' } }],
    ...{ thisUpdate: NOW, nextUpdate: new Date(NOW.getTime() + 60_000), nonce: null, hasExtendedRevoke: false },
  });
  return assembleOcspAnswer(data, algorithm, await caKey.sign(data), []);
}

const CA_EXTENSIONS: ExtensionSpec[] = [
  { id: 'basicConstraints', critical: true, ca: true, pathLength: 0 },
  { id: 'keyUsage', critical: true, usages: ['keyCertSign', 'cRLSign'] },
];

/** A certificate over this key by a fresh authority that signs itself. */
export async function gostCertificateOver(spki: Uint8Array): Promise<{ certificate: Bytes; ca: Bytes }> {
  const issuer = gostKey('gost2004');
  const common = { issuer, algorithm: 'gost2004' } as const;
  const ca = { ...common, subject: CA_NAME, spki: issuer.spki, serial: 1, extensions: CA_EXTENSIONS };
  const holder = { ...common, subject: HOLDER_NAME, spki, serial: 2, extensions: [] };
  return { certificate: copyBytes(await certificate(holder)), ca: copyBytes(await certificate(ca)) };
}

/** An authority that signs itself, its list, a holder's request, certificate and signature. */
export async function gostObjects(name: GostSetName): Promise<GostObjects> {
  const [caKey, holderKey] = [gostKey(name), gostKey(name)];
  const common = { issuer: caKey, algorithm: name };
  const ca = await certificate({
    ...common,
    subject: CA_NAME,
    spki: caKey.spki,
    serial: 1,
    extensions: CA_EXTENSIONS,
  });
  const holder = await certificate({
    ...common,
    subject: HOLDER_NAME,
    spki: holderKey.spki,
    serial: 2,
    extensions: [{ id: 'keyUsage', critical: true, usages: ['digitalSignature', 'nonRepudiation'] }],
  });
  return {
    ...{ ca, holder, caKey, holderKey },
    list: await list(caKey, ca, name),
    ocsp: await ocspAnswer(caKey, ca, name),
    request: await buildSignedCsr({ subject: HOLDER_NAME, spki: holderKey.spki, sign: holderKey.sign }),
    cms: await signCms({ content: CONTENT, certificate: holder, chain: [ca], sign: holderKey.sign, signingTime: NOW }),
  };
}
