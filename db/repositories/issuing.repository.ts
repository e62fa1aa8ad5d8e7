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

/** The certificates of these requests, in whatever state of the issuing cycle. */
export function certificatesOfRequests(em: EntityManager, requestIds: readonly string[]): Promise<CertificateEntity[]> {
  return em.find(CertificateEntity, { requestId: { $in: [...new Set(requestIds)] } });
}

/** For certificates without a request (staff, services): the one over this key that lasts longest. */
export function certificateOfKey(
  em: EntityManager,
  spkiSha256: string,
  usage: CertificateEntity['usage'],
): Promise<CertificateEntity | null> {
  return em.findOne(CertificateEntity, { spkiSha256, usage, requestId: null }, { orderBy: { notAfter: 'desc' } });
}

export function certificateById(em: EntityManager, id: string): Promise<CertificateEntity> {
  return em.findOneOrFail(CertificateEntity, { id });
}

export async function certificatesByIds(
  em: EntityManager,
  ids: readonly string[],
): Promise<Map<string, CertificateEntity>> {
  const rows = await em.find(CertificateEntity, { id: { $in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
}

export async function insertIntents(em: EntityManager, intents: readonly CertificateIntent[]): Promise<void> {
  await em.insertMany(
    CertificateEntity,
    intents.map((intent) => ({ ...intent, state: 'intended' as const })),
  );
}

/** Guarded: a signature is stored once, over the bytes that were intended. */
export async function storeSignatures(
  em: EntityManager,
  signed: readonly { id: string; signature: Uint8Array }[],
): Promise<void> {
  await em.execute(
    `update certificate set signature = decode(made.signature, 'base64'), state = 'signed'
     from jsonb_to_recordset(?::jsonb) as made(id uuid, signature text)
     where certificate.id = made.id and state = 'intended'`,
    [JSON.stringify(signed.map(({ id, signature }) => ({ id, signature: base64(signature) })))],
  );
}

/** Guarded: gives the ids of the certificates that this call made visible. */
export async function storeIssued(
  em: EntityManager,
  issued: readonly { id: string; der: Uint8Array; sha256: string; issuedAt: Date }[],
): Promise<Set<string>> {
  const rows = await em.execute<{ id: string }[]>(
    `update certificate
     set der = decode(made.der, 'base64'), sha256 = made.sha256, issued_at = made.issued_at, state = 'issued'
     from jsonb_to_recordset(?::jsonb) as made(id uuid, der text, sha256 text, issued_at timestamptz)
     where certificate.id = made.id and state = 'signed' returning certificate.id`,
    [
      JSON.stringify(
        issued.map(({ id, der, sha256, issuedAt }) => ({ id, der: base64(der), sha256, issued_at: issuedAt })),
      ),
    ],
  );
  return new Set(rows.map(({ id }) => id));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** Of these certificates, those about which the audit already holds an entry of this kind. */
export async function auditedCertificates(
  em: EntityManager,
  kind: AuditKind,
  certificates: readonly { id: string; requestId?: string | null }[],
): Promise<Set<string>> {
  const rows = await em.execute<{ id: string }[]>(
    `with wanted as (select * from jsonb_to_recordset(?::jsonb) as row(id text, request_id uuid))
     select wanted.id from wanted join audit on audit.request_id = wanted.request_id
      where kind = ? and data::jsonb ->> 'certificateId' = wanted.id
     union
     select wanted.id from wanted
      where request_id is null and exists (
        select 1 from audit
         where audit.request_id is null and kind = ? and data::jsonb ->> 'certificateId' = wanted.id
      )`,
    [JSON.stringify(certificates.map(({ id, requestId = null }) => ({ id, request_id: requestId }))), kind, kind],
  );
  return new Set(rows.map(({ id }) => id));
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
