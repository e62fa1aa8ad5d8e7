import type { AuthorityName } from '@kualik/domain/rules/authorities.ts';
import {
  type ApplicantName,
  certificateRequestFor,
  type CertificateProfile,
  newestProfile,
} from '@kualik/domain/rules/profiles/index.ts';
import { assembleCertificate, buildTbsCertificate, parseCertificate } from '@kualik/pki/certificate.ts';
import { assembleCrl, buildTbsCrl, type TbsCrlInput } from '@kualik/pki/crl.ts';
import { keyIdentifierOf } from '@kualik/pki/fingerprints.ts';
import { encodeName } from '@kualik/pki/names.ts';
import { type KeyName, testKey, type TestKey } from './keys.ts';

/** Synthetic person; the IIN was computed from the rule and belongs to nobody known. */
export const PERSON: ApplicantName = {
  kind: 'individual',
  iin: '900101300017',
  surname: 'Құнанбай',
  givenName: 'Әлихан',
  patronymic: 'Өтегенұлы',
  emails: ['alikhan@example.kz'],
};

export const NOW = new Date('2026-11-22T06:00:00Z');
export const PKI_URL = 'http://pki.example.kz';

export interface Issued {
  der: Uint8Array;
  key: TestKey;
}

export interface Order {
  profileId: string;
  applicant: ApplicantName;
  key: KeyName;
  issuer: Issued | null;
  caName: AuthorityName;
  notBefore: Date;
  notAfter: Date;
  serial: number;
}

/** What a profile takes of an RSA key, where it asks for a national one: the keys of these tests are RSA, the rest is judged. */
const BY_RSA = {
  keyAlgorithm: 'RSA',
  minKeyBits: 2048,
  maxKeyBits: 8192,
  signatureAlgorithm: 'sha256WithRSAEncryption',
} as const;

export function profileOf(id: string): CertificateProfile {
  const profile = newestProfile(id);
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return profile.signatureAlgorithm === 'sha256WithRSAEncryption' ? profile : { ...profile, ...BY_RSA };
}

/** 20 octets that start in range and end in the given number. */
export function serialOf(number: number): Uint8Array {
  const serial = new Uint8Array(20).fill(0x5a);
  serial[0] = 0x31;
  serial[19] = number;
  return serial;
}

type TbsInput = Parameters<typeof buildTbsCertificate>[0];

/** The order as the encoder takes it; tests change single fields of it. */
export async function tbsInput(order: Order): Promise<TbsInput> {
  const { spki } = await testKey(order.key);
  const profile = profileOf(order.profileId);
  const issuer = order.issuer === null ? null : parseCertificate(order.issuer.der);
  const request = certificateRequestFor(profile, order.applicant, {
    pkiUrl: PKI_URL,
    caName: order.caName,
    spki,
    issuerKeyIdentifier: keyIdentifierOf(issuer?.spki ?? spki),
  });
  return {
    serial: serialOf(order.serial),
    issuer: issuer?.subjectDer ?? encodeName(request.subject),
    subject: request.subject,
    spki,
    notBefore: order.notBefore,
    notAfter: order.notAfter,
    signatureAlgorithm: 'sha256WithRSAEncryption',
    extensions: request.extensions,
  };
}

export async function sign(input: TbsInput, signer: TestKey): Promise<Uint8Array> {
  const tbs = buildTbsCertificate(input);
  return assembleCertificate(tbs, 'sha256WithRSAEncryption', await signer.sign(tbs));
}

export async function issue(order: Order): Promise<Issued> {
  const key = await testKey(order.key);
  return { der: await sign(await tbsInput(order), order.issuer?.key ?? key), key };
}

export const ROOT_ORDER: Order = {
  profileId: 'root-ca',
  applicant: { kind: 'authority', commonName: 'НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) TEST', organization: null },
  key: 'root',
  issuer: null,
  caName: 'root',
  notBefore: new Date('2026-01-01T00:00:00Z'),
  notAfter: new Date('2045-12-31T23:59:59Z'),
  serial: 1,
};

export function issuingOrder(root: Issued): Order {
  return {
    profileId: 'issuing-ca-rsa',
    applicant: { kind: 'authority', commonName: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) TEST', organization: null },
    key: 'issuing',
    issuer: root,
    caName: 'root',
    notBefore: new Date('2026-01-02T00:00:00Z'),
    notAfter: new Date('2035-12-31T23:59:59Z'),
    serial: 2,
  };
}

export function holderOrder(issuing: Issued, profileId = 'individual-sign'): Order {
  return {
    profileId,
    applicant: PERSON,
    key: 'holder',
    issuer: issuing,
    caName: 'nca_rsa',
    notBefore: NOW,
    notAfter: new Date('2027-11-22T05:59:59Z'),
    serial: 3,
  };
}

export interface Hierarchy {
  root: Issued;
  issuing: Issued;
  holder: Issued;
}

export async function hierarchy(): Promise<Hierarchy> {
  const root = await issue(ROOT_ORDER);
  const issuing = await issue(issuingOrder(root));
  return { root, issuing, holder: await issue(holderOrder(issuing)) };
}

/** The same around today: for programs that cannot be told another moment. */
export async function hierarchyOfToday(): Promise<Hierarchy> {
  const day = (offset: number): Date => new Date((Math.floor(Date.now() / 86_400_000) + offset) * 86_400_000);
  const root = await issue({ ...ROOT_ORDER, notBefore: day(-30), notAfter: day(3000) });
  const issuing = await issue({ ...issuingOrder(root), notBefore: day(-20), notAfter: day(2000) });
  const holder = await issue({ ...holderOrder(issuing), notBefore: day(-1), notAfter: day(300) });
  return { root, issuing, holder };
}

/** A full list of the issuer, fresh around `NOW` unless told otherwise. */
export async function listOf(issuer: Issued, change: Partial<TbsCrlInput> = {}): Promise<Uint8Array> {
  const { subjectDer, spki } = parseCertificate(issuer.der);
  const tbs = buildTbsCrl({
    issuer: subjectDer,
    thisUpdate: new Date('2026-11-22T00:00:00Z'),
    nextUpdate: new Date('2026-11-29T00:00:00Z'),
    number: 7n,
    authorityKeyIdentifier: keyIdentifierOf(spki),
    deltaBase: null,
    freshestCrl: [],
    distributionPoint: [],
    expiredSince: null,
    entries: [],
    signatureAlgorithm: 'sha256WithRSAEncryption',
    ...change,
  });
  return assembleCrl(tbs, 'sha256WithRSAEncryption', await issuer.key.sign(tbs));
}
