import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CertificateEntity } from '../entities/certificate.entity.ts';

/** What is known of a certificate before it is signed. */
export interface CertificateIntent {
  id: string;
  requestId: string | null;
  usage: CertificateEntity['usage'];
  caId: string;
  profileId: string;
  profileVersion: number;
  serialHex: string;
  spkiSha256: string;
  subject: string;
  iin: string | null;
  bin: string | null;
  tbs: Uint8Array;
  notBefore: Date;
  notAfter: Date;
  intendedAt: Date;
}

/** The one certificate of a request and usage, in whatever state of the issuing cycle. */
export function certificateOfRequest(
  em: EntityManager,
  requestId: string,
  usage: CertificateEntity['usage'],
): Promise<CertificateEntity | null> {
  return em.findOne(CertificateEntity, { requestId, usage });
}

/** For certificates without a request (staff, services): the one over this key. */
export function certificateOfKey(
  em: EntityManager,
  spkiSha256: string,
  usage: CertificateEntity['usage'],
): Promise<CertificateEntity | null> {
  return em.findOne(CertificateEntity, { spkiSha256, usage, requestId: null });
}

export function certificateById(em: EntityManager, id: string): Promise<CertificateEntity> {
  return em.findOneOrFail(CertificateEntity, { id });
}

export async function insertIntent(em: EntityManager, intent: CertificateIntent): Promise<void> {
  await em.insert(CertificateEntity, { ...intent, state: 'intended' });
}

/** Guarded: a signature is stored once, over the bytes that were intended. */
export async function storeSignature(em: EntityManager, id: string, signature: Uint8Array): Promise<void> {
  await em.nativeUpdate(CertificateEntity, { id, state: 'intended' }, { signature, state: 'signed' });
}

/** Guarded: true when this call made the certificate visible. */
export async function storeIssued(
  em: EntityManager,
  id: string,
  issued: { der: Uint8Array; sha256: string; issuedAt: Date },
): Promise<boolean> {
  return (await em.nativeUpdate(CertificateEntity, { id, state: 'signed' }, { ...issued, state: 'issued' })) === 1;
}

/** Whether the audit already holds an entry of this kind about a certificate. */
export async function hasCertificateAudit(
  em: EntityManager,
  kind: AuditKind,
  certificate: { id: string; requestId?: string | null },
): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    `select 1 from audit where request_id is not distinct from ? and kind = ? and data::jsonb ->> 'certificateId' = ? limit 1`,
    [certificate.requestId ?? null, kind, certificate.id],
  );
  return rows.length > 0;
}

/** Of these serials, those that the database does not know in any state. */
export async function unknownSerials(em: EntityManager, serials: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ serial: string }[]>(
    `select wanted.serial from jsonb_array_elements_text(?::jsonb) as wanted(serial)
     where not exists (select 1 from certificate where serial_hex = wanted.serial)`,
    [JSON.stringify(serials)],
  );
  return rows.map((row) => row.serial);
}

/** Serials of all visible certificates; for the comparison with the journal. */
export async function issuedSerials(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ serial_hex: string }[]>(
    `select serial_hex from certificate where state = 'issued' order by issued_at`,
  );
  return rows.map((row) => row.serial_hex);
}

/** Puts a certificate back that the journal holds and the database lost. */
export async function restoreCertificate(
  em: EntityManager,
  certificate: CertificateIntent & { signature: Uint8Array; der: Uint8Array; sha256: string; issuedAt: Date },
): Promise<void> {
  await em.insert(CertificateEntity, { ...certificate, state: 'issued' });
}
