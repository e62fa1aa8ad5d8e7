import { newId } from '@kualik/db';
import type { CertificateIntent } from '@kualik/db/repositories/issuing.repository.ts';
import {
  type ApplicantName,
  certificateRequestFor,
  type CertificateProfile,
  findProfile,
  validityOf,
} from '@kualik/domain/rules/profiles/index.ts';
import { assembleCertificate, buildTbsCertificate, type ParsedCertificate } from '@kualik/pki/certificate.ts';
import { keyIdentifierOf } from '@kualik/pki/fingerprints.ts';
import { encodeName, formatName } from '@kualik/pki/names.ts';
import { differencesInCertificate } from '@kualik/pki/second-reader.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import type { SigningKey } from '../keys/key-store.ts';
import type { Authority } from './authority.ts';
import { lintErrors } from './certificate-order.ts';
import { drawSerial } from './serial.ts';
import { signatureJudge } from './signed-by.ts';

/** The ceremony's certificates: hierarchy, services, staff. They have no request; people who stand at the ceremony order them. */
export interface CeremonyOrder {
  profileId: string;
  holder: ApplicantName;
  spki: Uint8Array;
  /** The authority that signs, or the key of a root that signs itself. */
  issuer: Authority | { id: string; name: Authority['name']; key: SigningKey };
  pkiUrl: string;
  now: Date;
  /** Allows a shorter key than the profile does. */
  minKeyBits?: number | undefined;
}

export type MadeCertificate = CertificateIntent & {
  signature: Uint8Array;
  der: Uint8Array;
  sha256: string;
  issuedAt: Date;
};

/** Builds, lints, signs and verifies one certificate. Everything is stored by the caller in one transaction. */
export async function makeCertificate(order: CeremonyOrder): Promise<MadeCertificate> {
  const { issuer, spki, now, holder } = order;
  const named = currentProfile(order.profileId);
  const mayBeShorter = order.minKeyBits !== undefined && order.minKeyBits < named.minKeyBits;
  const profile = { ...named, ...(mayBeShorter && { minKeyBits: order.minKeyBits ?? named.minKeyBits }) };
  const above = 'parsed' in issuer ? issuer : null;
  const validity = validityOf(profile, now, above?.parsed.notAfter ?? null);
  const { subject, extensions } = certificateRequestFor(profile, holder, {
    pkiUrl: order.pkiUrl,
    caName: issuer.name,
    spki,
    issuerKeyIdentifier: keyIdentifierOf(issuer.key.spki),
  });
  const serial = drawSerial();
  const issuerName = above?.parsed.subjectDer ?? encodeName(subject);
  const { signatureAlgorithm } = profile;
  const tbs = buildTbsCertificate({
    serial,
    issuer: issuerName,
    subject,
    spki,
    ...validity,
    signatureAlgorithm,
    extensions,
  });
  refuseFaults(tbs, profile, above?.parsed);
  const signature = await issuer.key.sign(tbs);
  const der = assembleCertificate(tbs, signatureAlgorithm, signature);
  if (!(await signatureJudge(above?.der ?? der)(der))) throw new Error('the signature is not accepted');
  refuseDifferences(differencesInCertificate(der));
  return {
    id: newId(),
    requestId: null,
    usage: profile.usage,
    caId: issuer.id,
    profileId: profile.id,
    profileVersion: profile.version,
    serialHex: Buffer.from(serial).toString('hex'),
    spkiSha256: await sha256Hex(spki),
    subject: formatName(subject),
    iin: holder.kind === 'individual' ? holder.iin : null,
    bin: null,
    tbs,
    ...validity,
    intendedAt: now,
    signature,
    der,
    sha256: await sha256Hex(der),
    issuedAt: now,
  };
}

/** What people stand round to witness is read by a reader that we did not write, too. */
function refuseDifferences(differences: readonly string[]): void {
  if (differences.length > 0) throw new Error(`pkijs reads otherwise: ${differences.join(', ')}`);
}

/** The version in use for new certificates. A change of a profile is a new version and a new number here. */
export const PROFILE_VERSION = 1;

export function currentProfile(id: string): CertificateProfile {
  const profile = findProfile(id, PROFILE_VERSION);
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return profile;
}

function refuseFaults(tbs: Uint8Array, profile: CertificateProfile, issuer: ParsedCertificate | undefined): void {
  const errors = lintErrors(tbs, profile, issuer);
  if (errors.length > 0) throw new Error(`lint ${errors.join(', ')}`);
}
