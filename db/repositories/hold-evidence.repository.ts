import type { EntityManager } from '@mikro-orm/postgresql';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { HoldReleaseEntity } from '../entities/hold-release.entity.ts';
import { HoldSignatureEntity } from '../entities/hold-signature.entity.ts';
import { newId } from '../ids.ts';

/** Keeps an owner's signed document; null when the same document was handed in before. */
export async function insertHoldSignature(
  em: EntityManager,
  signature: Omit<HoldSignatureEntity, 'id'>,
): Promise<string | null> {
  const { act, document, documentSha256, cms, signerCertSha256, receivedAt } = signature;
  const rows: { id: string }[] = await em.execute(
    `insert into hold_signature (id, act, document, document_sha256, cms, signer_cert_sha256, received_at)
      values (?, ?, ?, ?, ?, ?, ?) on conflict (document_sha256) do nothing returning id`,
    [newId(), act, Buffer.from(document), documentSha256, Buffer.from(cms), signerCertSha256, receivedAt],
  );
  return rows[0]?.id ?? null;
}

export async function findHoldSignature(em: EntityManager, id: string): Promise<HoldSignatureEntity | null> {
  return em.findOne(HoldSignatureEntity, { id });
}

export async function holdSignaturesByIds(em: EntityManager, ids: readonly string[]): Promise<HoldSignatureEntity[]> {
  return em.find(HoldSignatureEntity, { id: { $in: [...ids] } });
}

/** The document put before an employee; gives its id. */
export async function insertHoldRelease(
  em: EntityManager,
  release: Pick<HoldReleaseEntity, 'employeeId' | 'document' | 'documentSha256' | 'createdAt'>,
): Promise<string> {
  const known = await em.findOne(HoldReleaseEntity, { documentSha256: release.documentSha256 });
  if (known !== null) return known.id;
  const id = newId();
  await em.insert(HoldReleaseEntity, { ...release, id });
  return id;
}

export async function findHoldRelease(em: EntityManager, id: string): Promise<HoldReleaseEntity | null> {
  return em.findOne(HoldReleaseEntity, { id });
}

/** Stores the signature once. False when another one over this document was stored before. */
export async function storeHoldReleaseSignature(
  em: EntityManager,
  id: string,
  signed: { cms: Uint8Array; signerCertSha256: string; receivedAt: Date },
): Promise<boolean> {
  return (await em.nativeUpdate(HoldReleaseEntity, { id, cms: null }, signed)) === 1;
}

export async function certificateBySha256(em: EntityManager, sha256: string): Promise<CertificateEntity | null> {
  return em.findOne(CertificateEntity, { sha256 });
}

export async function certificatesByIds(em: EntityManager, ids: readonly string[]): Promise<CertificateEntity[]> {
  return em.find(CertificateEntity, { id: { $in: [...ids] } });
}
