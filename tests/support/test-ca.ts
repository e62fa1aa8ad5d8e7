import { createHash, generateKeyPairSync, randomBytes, sign as signWith } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { EntityManager } from '@kualik/db';
import {
  CaEntity,
  CertificateEntity,
  CrlIssueEntity,
  EmployeeCertificateEntity,
  newId,
  RevocationEntity,
} from '@kualik/db';
import type { EmployeeEntity } from '@kualik/db';
import { certificateRequestFor, newestProfile } from '@kualik/domain/rules/profiles/index.ts';
import type { ApplicantName } from '@kualik/domain/rules/profiles/index.ts';
import {
  assembleCertificate,
  assembleCrl,
  buildTbsCertificate,
  buildTbsCrl,
  encodeName,
  keyIdentifierOf,
  parseCertificate,
  signCms,
} from '@kualik/pki/index.ts';

const ALGORITHM = 'sha256WithRSAEncryption';
const DAY_MS = 86_400_000;

interface KeyPair {
  privateKey: KeyObject;
  spki: Uint8Array;
}

export interface Holder extends KeyPair {
  der: Uint8Array;
  sha256: string;
}

export interface TestAuthority extends Holder {
  id: string;
  name: 'root' | 'nca_rsa';
}

export interface TestCa {
  at: Date;
  root: TestAuthority;
  issuing: TestAuthority;
}

export function newKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, spki: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })) };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface Wish {
  profileId: string;
  applicant: ApplicantName;
  issuer: (KeyPair & { der: Uint8Array; name: TestAuthority['name'] }) | null;
  notBefore: Date;
  notAfter: Date;
  /** Public half of a key that lies elsewhere; the private key that comes back is then no one's. */
  spki?: Uint8Array | undefined;
}

/** A certificate over a new key by a profile of the project, signed by node:crypto. */
export function makeHolder({
  profileId,
  applicant,
  issuer,
  notBefore,
  notAfter,
  spki,
}: Wish): Holder & { serialHex: string } {
  const profile = newestProfile(profileId);
  if (profile === undefined) throw new Error(`no profile ${profileId}`);
  const keys = spki === undefined ? newKeyPair() : { ...newKeyPair(), spki };
  const signer = issuer ?? { ...keys, name: 'root' as const, der: null };
  const { subject, extensions } = certificateRequestFor(profile, applicant, {
    pkiUrl: 'http://pki.test',
    caName: signer.name,
    spki: keys.spki,
    issuerKeyIdentifier: keyIdentifierOf(signer.spki),
  });
  const serial = new Uint8Array([0x11, ...randomBytes(19)]);
  const issuerName = signer.der === null ? encodeName(subject) : parseCertificate(signer.der).subjectDer;
  const tbs = buildTbsCertificate({
    ...{ serial, issuer: issuerName, subject, spki: keys.spki, notBefore, notAfter, extensions },
    signatureAlgorithm: ALGORITHM,
  });
  const der = assembleCertificate(tbs, ALGORITHM, signWith('sha256', tbs, signer.privateKey));
  return { ...keys, der, sha256: sha256(der), serialHex: Buffer.from(serial).toString('hex') };
}

function authority(name: TestAuthority['name'], issuer: TestAuthority | null, at: Date): TestAuthority {
  const holder = makeHolder({
    profileId: name === 'root' ? 'root-ca' : 'issuing-ca-rsa',
    applicant: { kind: 'authority', commonName: `KUALIK ${name} TEST`, organization: 'KUALIK' },
    issuer,
    notBefore: new Date(at.getTime() - DAY_MS),
    notAfter: new Date(at.getTime() + 3650 * DAY_MS),
  });
  return { ...holder, id: newId(), name };
}

/** An authority of the same names that nobody here trusts; kept in memory only. */
export function foreignAuthority(at: Date): TestAuthority {
  return authority('nca_rsa', authority('root', null, at), at);
}

/** Root and issuing authority with current lists, stored as the ceremony stores them; the keys stay in memory. */
export async function storeTestCa(em: EntityManager, at: Date): Promise<TestCa> {
  const root = authority('root', null, at);
  const ca: TestCa = { at, root, issuing: authority('nca_rsa', root, at) };
  for (const one of [ca.root, ca.issuing]) {
    await em.insert(CaEntity, {
      ...{ id: one.id, name: one.name, sha256: one.sha256, certificate: one.der, nextCrlNumber: 2n },
      role: one.name === 'root' ? 'root' : 'issuing',
      subject: `CN=${one.name}`,
      notAfter: parseCertificate(one.der).notAfter,
      keyFile: `${one.name}.key`,
    });
    await publishTestCrl(em, one, { number: 1n, at, serials: [] });
  }
  return ca;
}

export async function publishTestCrl(
  em: EntityManager,
  authorityOf: TestAuthority,
  { number, at, serials }: { number: bigint; at: Date; serials: string[] },
): Promise<void> {
  const nextUpdate = new Date(at.getTime() + 7 * DAY_MS);
  const tbs = buildTbsCrl({
    issuer: parseCertificate(authorityOf.der).subjectDer,
    thisUpdate: at,
    nextUpdate,
    number,
    authorityKeyIdentifier: keyIdentifierOf(authorityOf.spki),
    deltaBase: null,
    freshestCrl: [],
    distributionPoint: [],
    expiredSince: null,
    entries: serials.map((serialHex) => ({ serialHex, revokedAt: at, reason: 'keyCompromise' })),
    signatureAlgorithm: ALGORITHM,
  });
  const der = assembleCrl(tbs, ALGORITHM, signWith('sha256', tbs, authorityOf.privateKey));
  await em.insert(CrlIssueEntity, {
    ...{ caId: authorityOf.id, number, kind: 'full', thisUpdate: at, nextUpdate, der, sha256: sha256(der) },
    entries: serials.length,
    publishedAt: at,
  });
}

export interface StaffWish {
  profileId?: string;
  usage: 'sign' | 'auth';
  /** False: the certificate exists but is nobody's. */
  isRegistered?: boolean;
  notBefore?: Date;
  notAfter?: Date;
  issuer?: TestAuthority;
  /** Public half of a key that lies elsewhere, as on a carrier. */
  spki?: Uint8Array;
}

/** A certificate of an employee, stored with the authority and, unless told otherwise, with his account. */
export async function issueStaff(
  em: EntityManager,
  ca: TestCa,
  employee: Pick<EmployeeEntity, 'id' | 'iin' | 'surname' | 'givenName' | 'patronymic'>,
  wish: StaffWish,
): Promise<Holder> {
  const { usage, isRegistered = true, profileId = `operator-${usage}`, issuer = ca.issuing } = wish;
  const notBefore = wish.notBefore ?? new Date(ca.at.getTime() - 3_600_000);
  const notAfter = wish.notAfter ?? new Date(ca.at.getTime() + 365 * DAY_MS);
  const { iin, surname, givenName, patronymic = null } = employee;
  const applicant = { kind: 'individual', iin, surname, givenName, patronymic, emails: [] } as const;
  const holder = makeHolder({ profileId, applicant, issuer, notBefore, notAfter, spki: wish.spki });
  await em.insert(CertificateEntity, {
    ...{
      usage,
      caId: ca.issuing.id,
      profileId,
      profileVersion: 1,
      serialHex: holder.serialHex,
      iin,
      notBefore,
      notAfter,
    },
    ...{ der: holder.der, sha256: holder.sha256, tbs: new Uint8Array(1), signature: new Uint8Array(1) },
    spkiSha256: sha256(holder.spki),
    subject: `CN=${surname} ${givenName}`,
    state: 'issued',
    intendedAt: notBefore,
    issuedAt: notBefore,
  });
  if (isRegistered) {
    const { der, sha256: hash, serialHex } = holder;
    await em.insert(EmployeeCertificateEntity, { employeeId: employee.id, usage, sha256: hash, der, serialHex });
  }
  return holder;
}

/** Revokes a stored certificate at once, as the database knows it before any list is published. */
export async function revokeStored(em: EntityManager, holder: Holder, at: Date): Promise<void> {
  const certificate = await em.findOneOrFail(CertificateEntity, { sha256: holder.sha256 });
  await em.insert(RevocationEntity, {
    ...{ certificateId: certificate.id, serialHex: certificate.serialHex, caId: certificate.caId },
    ...{ reason: 'keyCompromise', revokedAt: at, requestedBy: 'test' },
  });
}

/** CAdES-BES over the content with the holder's key, the signature by node:crypto. */
export async function signAs(holder: Holder, content: Uint8Array): Promise<Uint8Array> {
  return signCms({
    content,
    certificate: holder.der,
    chain: [],
    sign: async (bytes) => signWith('sha256', bytes, holder.privateKey),
  });
}
