import { createHash, randomBytes, sign as signWith } from 'node:crypto';
import type { EntityManager } from '@kualik/db';
import { ApplicantEntity, CertificateEntity, newId } from '@kualik/db';
import type { ApplicantKind, OrganisationRole } from '@kualik/domain/rules/applicant-kinds.ts';
import { certificateRequestFor, newestProfile, orderedProfiles } from '@kualik/domain/rules/profiles/index.ts';
import { assembleCertificate, buildTbsCertificate, keyIdentifierOf, parseCertificate } from '@kualik/pki/index.ts';
import { storeCase, syntheticIin } from './stored-cases.ts';
import { newKeyPair } from './test-ca.ts';
import type { Holder, TestAuthority, TestCa } from './test-ca.ts';

const ALGORITHM = 'sha256WithRSAEncryption';
const DAY_MS = 86_400_000;

export interface IssuedHolder extends Holder {
  id: string;
  serialHex: string;
}

/** A person with the pair of certificates that a completed request gave him. */
export interface Person {
  iin: string;
  bin: string | null;
  requestId: string;
  number: string;
  sign: IssuedHolder;
  auth: IssuedHolder;
}

export interface PersonWish {
  iin?: string;
  bin?: string;
  kind?: ApplicantKind;
  /** What he may do for his organisation, in the certificate (kz-pki-profile 4.4); none unless told. */
  role?: OrganisationRole;
  surname?: string;
  givenName?: string;
  email?: string;
  /** Days from the authority's first moment. */
  validFrom?: number;
  validTo?: number;
  issuer?: TestAuthority;
}

/** Making RSA keys takes seconds on a busy machine, and nothing here depends on different people having different keys. */
const KEYS = new Map<string, ReturnType<typeof newKeyPair>>();

function keysFor(usage: 'sign' | 'auth'): ReturnType<typeof newKeyPair> {
  const keys = KEYS.get(usage) ?? newKeyPair();
  KEYS.set(usage, keys);
  return keys;
}

/** Stores a completed request with its applicant and both certificates. */
export async function storePerson(em: EntityManager, ca: TestCa, wish: PersonWish = {}): Promise<Person> {
  const { iin = syntheticIin(), bin, surname = 'Сейітқазы', givenName = 'Әсел' } = wish;
  const { kind = bin === undefined ? 'individual' : 'legal_entity' } = wish;
  const at = new Date(ca.at.getTime() - DAY_MS);
  const course = { status: 'COMPLETED', step: 'P11', finishedAt: at } as const;
  const request = await storeCase(em, { at, surname, givenName, request: course });
  const organisation = bin === undefined ? null : '«Құлан» ЖШС';
  const email = wish.email ?? 'asel@example.kz';
  await em.nativeUpdate(
    ApplicantEntity,
    { id: request.applicantId },
    { iin, kind, email, bin: bin ?? null, organisation },
  );
  const facts = { requestId: request.id, iin, bin: bin ?? null, surname, givenName };
  const sign = await issuePerson(em, ca, { ...facts, usage: 'sign' }, wish);
  const auth = await issuePerson(em, ca, { ...facts, usage: 'auth' }, wish);
  return { iin, bin: bin ?? null, requestId: request.id, number: request.number, sign, auth };
}

interface Facts {
  requestId: string;
  iin: string;
  bin: string | null;
  surname: string;
  givenName: string;
  usage: 'sign' | 'auth';
}

async function issuePerson(em: EntityManager, ca: TestCa, facts: Facts, wish: PersonWish): Promise<IssuedHolder> {
  const notBefore = new Date(ca.at.getTime() + (wish.validFrom ?? -1) * DAY_MS);
  const notAfter = new Date(ca.at.getTime() + (wish.validTo ?? 364) * DAY_MS);
  const made = certificateOf(facts, { issuer: wish.issuer ?? ca.issuing, notBefore, notAfter, role: wish.role });
  const { requestId, usage, iin, bin } = facts;
  await em.insert(CertificateEntity, {
    ...{ id: made.id, requestId, usage, iin, bin, notBefore, notAfter, caId: ca.issuing.id },
    ...{ profileId: `individual-${usage}`, profileVersion: 1, serialHex: made.serialHex },
    ...{ der: made.der, sha256: made.sha256, tbs: new Uint8Array(1), signature: new Uint8Array(1) },
    spkiSha256: sha256(made.spki),
    subject: `CN=${facts.surname} ${facts.givenName}`,
    state: 'issued',
    intendedAt: notBefore,
    issuedAt: notBefore,
  });
  return made;
}

interface Making {
  issuer: TestAuthority;
  notBefore: Date;
  notAfter: Date;
  role?: OrganisationRole | undefined;
}

/** By the profile of an individual, or of the role in an organisation; the BIN stands where the national certificates have it (kz-pki-profile 4.2). */
function certificateOf(
  { usage, iin, bin, surname, givenName }: Facts,
  { issuer, role, ...validity }: Making,
): IssuedHolder {
  const ordered = role && orderedProfiles('legal_entity', { organisationRole: role });
  const profile = newestProfile(ordered?.find((one) => one.usage === usage)?.id ?? `individual-${usage}`);
  if (profile === undefined) throw new Error('no profile of the person');
  const keys = keysFor(usage);
  const holder = { kind: 'individual', iin, surname, givenName, patronymic: null, emails: [] } as const;
  const { subject, extensions } = certificateRequestFor(profile, holder, {
    pkiUrl: 'http://pki.test',
    caName: issuer.name,
    spki: keys.spki,
    issuerKeyIdentifier: keyIdentifierOf(issuer.spki),
  });
  const serial = new Uint8Array([0x12, ...randomBytes(19)]);
  const tbs = buildTbsCertificate({
    ...{ serial, spki: keys.spki, extensions, ...validity, signatureAlgorithm: ALGORITHM },
    issuer: parseCertificate(issuer.der).subjectDer,
    subject: bin === null ? subject : [...subject, { type: 'OU', value: `BIN${bin}` }],
  });
  const der = assembleCertificate(tbs, ALGORITHM, signWith('sha256', tbs, issuer.privateKey));
  return { ...keys, id: newId(), der, sha256: sha256(der), serialHex: Buffer.from(serial).toString('hex') };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
