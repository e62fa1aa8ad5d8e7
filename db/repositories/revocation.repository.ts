import type { EntityManager } from '@mikro-orm/postgresql';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { RevocationEntity } from '../entities/revocation.entity.ts';

export function revocationOfCertificate(em: EntityManager, certificateId: string): Promise<RevocationEntity | null> {
  return em.findOne(RevocationEntity, { certificateId });
}

export interface NewRevocation {
  id: string;
  certificateId: string;
  serialHex: string;
  caId: string;
  reason: string;
  revokedAt: Date;
  requestedBy: string;
  /** Suffix of the list of its own to which the certificate points. */
  listSuffix?: string;
  invalidSince?: Date | null;
  /** When it is stored, where that is later than `revokedAt`. */
  recordedAt?: Date;
}

export async function insertRevocation(em: EntityManager, revocation: NewRevocation): Promise<void> {
  await em.insert(RevocationEntity, { ...revocation, crlNumber: null });
}

/** Time of the oldest revocation, hold or end of a hold that no published list shows. */
export async function oldestUnpublished(em: EntityManager, caId: string): Promise<Date | null> {
  const rows = await em.execute<{ oldest: string | null }[]>(
    `select min(at) as oldest from (
       select coalesce(recorded_at, revoked_at) as at from revocation where ca_id = ? and crl_number is null
       union all
       select recorded_at from hold where ca_id = ? and crl_number is null and gone_at is null and state = 'active'
       union all
       select gone_at from hold where ca_id = ? and crl_number is not null and gone_crl_number is null) as waiting`,
    [caId, caId, caId],
  );
  const oldest = rows[0]?.oldest;
  return oldest ? new Date(oldest) : null;
}

/** The published list with this number carries these revocations. */
export async function markPublished(em: EntityManager, ids: readonly string[], crlNumber: bigint): Promise<void> {
  if (ids.length === 0) return;
  await em.execute(
    `update revocation set crl_number = ? where crl_number is null
        and id in (select value::uuid from jsonb_array_elements_text(?::jsonb))`,
    [String(crlNumber), JSON.stringify(ids)],
  );
}

/** The same by serial numbers, as a list itself tells them. */
export async function markListed(
  em: EntityManager,
  caId: string,
  { listed, number }: { listed: readonly string[]; number: bigint },
): Promise<void> {
  await em.execute(
    `update revocation set crl_number = ? where crl_number is null and ca_id = ?
        and serial_hex in (select jsonb_array_elements_text(?::jsonb))`,
    [String(number), caId, JSON.stringify(listed)],
  );
}

/** Everything that an authority has revoked; for the short lists of a root. */
export function revocationsOfAuthority(em: EntityManager, caId: string): Promise<RevocationEntity[]> {
  return em.find(RevocationEntity, { caId }, { orderBy: { revokedAt: 'asc', serialHex: 'asc' } });
}

export function certificateBySerial(em: EntityManager, serialHex: string): Promise<CertificateEntity | null> {
  return em.findOne(CertificateEntity, { serialHex });
}

/** Of these serials, those without a revocation and without an open revocation job that will store one. */
export async function unknownRevocations(em: EntityManager, serials: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ serial: string }[]>(
    `select wanted.serial from jsonb_array_elements_text(?::jsonb) as wanted(serial)
     where not exists (select 1 from revocation where serial_hex = wanted.serial)
       and not exists (select 1 from outbox o join certificate c on c.id::text = o.payload ->> 'certificateId'
                        where o.kind = 'revoke' and o.closed_at is null and c.serial_hex = wanted.serial)`,
    [JSON.stringify(serials)],
  );
  return rows.map((row) => row.serial);
}
