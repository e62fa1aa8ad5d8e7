import type { CertificateEntity, RevocationEntity } from '@kualik/db';
import type { KeyUsage } from '../schema/common.enums.ts';
import { RevocationReason } from './case.enums.ts';
import type { CertificateType, RevocationType } from './certificate.type.ts';

export type RevocationOf = (certificateId: string) => RevocationEntity | null;

export function toCertificate(certificate: CertificateEntity, revocationOf: RevocationOf): CertificateType {
  const { id, state, subject, notBefore, notAfter, profileVersion, spkiSha256 } = certificate;
  return {
    ...{ id, state, subject, notBefore, notAfter, profileVersion, spkiSha256 },
    usage: usageOf(certificate),
    serial: certificate.serialHex,
    profile: certificate.profileId,
    sha256: certificate.sha256 ?? null,
    der: certificate.der ?? null,
    issuedAt: certificate.issuedAt ?? null,
    revocation: toRevocation(revocationOf(id)),
  };
}

export function usageOf({ usage }: CertificateEntity): KeyUsage {
  if (usage === 'sign' || usage === 'auth' || usage === 'ssl') return usage;
  throw new Error(`a certificate of a request cannot be for ${usage}`);
}

export function toRevocation(revocation: RevocationEntity | null): RevocationType | null {
  if (revocation === null) return null;
  const reason = Object.values(RevocationReason).find((known) => known === revocation.reason) ?? 'unspecified';
  const { revokedAt, crlNumber, invalidSince } = revocation;
  return { reason, revokedAt, crlNumber: crlNumber?.toString() ?? null, invalidityDate: invalidSince ?? null };
}
