import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicantEntity } from '../entities/applicant.entity.ts';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { RequestEntity } from '../entities/request.entity.ts';

/** A certificate that was issued to an applicant, with the request it came from and the applicant of that request. */
export interface HeldCertificate {
  certificate: CertificateEntity;
  request: RequestEntity;
  applicant: ApplicantEntity;
}

/** Whom the authority issued a certificate to; null when it is nobody's, of the staff or of a service. */
export async function holderOfCertificate(em: EntityManager, sha256: string): Promise<HeldCertificate | null> {
  const certificate = await em.findOne(CertificateEntity, { sha256, state: 'issued', requestId: { $ne: null } });
  const request = certificate?.requestId ? await em.findOne(RequestEntity, { id: certificate.requestId }) : null;
  if (certificate === null || request === null) return null;
  const applicant = await em.findOneOrFail(ApplicantEntity, { id: request.applicantId });
  return { certificate, request, applicant };
}

/** Certificates issued to applicants, by id; others are left out. */
export function issuedCertificatesByIds(em: EntityManager, ids: readonly string[]): Promise<CertificateEntity[]> {
  return em.find(CertificateEntity, { id: { $in: [...ids] }, state: 'issued', requestId: { $ne: null } });
}

/**
 * Certificates that a person has under the same BIN, or under none: what his cabinet shows. Newest first. The columns are
 * those that the signer wrote from the signed order.
 */
export function ownCertificates(
  em: EntityManager,
  { iin, bin }: { iin: string; bin: string | null },
): Promise<CertificateEntity[]> {
  return em.find(
    CertificateEntity,
    { iin, bin, state: 'issued', requestId: { $ne: null } },
    { orderBy: { issuedAt: 'desc', usage: 'desc', id: 'asc' } },
  );
}

/** All certificates issued under one BIN, newest first; for those who may act for the organisation. */
export function organisationCertificates(em: EntityManager, bin: string): Promise<CertificateEntity[]> {
  return em.find(
    CertificateEntity,
    { bin, state: 'issued', requestId: { $ne: null } },
    { orderBy: { issuedAt: 'desc', usage: 'desc', id: 'asc' } },
  );
}

export function requestsByIds(em: EntityManager, ids: readonly string[]): Promise<RequestEntity[]> {
  return em.find(RequestEntity, { id: { $in: [...ids] } });
}
