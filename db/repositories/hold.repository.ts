import type { HoldChannel, ReleaseWay } from '@kualik/domain/rules/holds.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { HoldEntity } from '../entities/hold.entity.ts';
import { newId } from '../ids.ts';

export interface NewHold {
  certificate: Pick<CertificateEntity, 'id' | 'serialHex' | 'caId'>;
  channel: HoldChannel;
  placedAt: Date;
  placedById: string | null;
  endsAt: Date;
  signatureId?: string | null;
  keyLossId?: string | null;
}

/** Places a hold; null when the certificate has one that counts: of two callers at once one places it. */
export async function insertHold(em: EntityManager, hold: NewHold): Promise<string | null> {
  const { certificate, channel, placedAt, placedById, endsAt, signatureId = null, keyLossId = null } = hold;
  const rows: { id: string }[] = await em.execute(
    `insert into hold (id, certificate_id, serial_hex, ca_id, channel, placed_at, placed_by_id, ends_at, signature_id, key_loss_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (certificate_id) where state <> 'released' do nothing returning id`,
    [
      ...[newId(), certificate.id, certificate.serialHex, certificate.caId, channel, placedAt, placedById, endsAt],
      ...[signatureId, keyLossId],
    ],
  );
  return rows[0]?.id ?? null;
}

export async function findHold(em: EntityManager, id: string): Promise<HoldEntity | null> {
  return em.findOne(HoldEntity, { id });
}

export async function holdsByIds(em: EntityManager, ids: readonly string[]): Promise<HoldEntity[]> {
  return em.find(HoldEntity, { id: { $in: [...ids] } }, { orderBy: { placedAt: 'asc', id: 'asc' } });
}

/** The hold that counts for a certificate, active or on its way to a revocation; null when there is none. */
export async function currentHoldOf(em: EntityManager, certificateId: string): Promise<HoldEntity | null> {
  return em.findOne(HoldEntity, { certificateId, state: { $ne: 'released' } });
}

export interface Release {
  way: ReleaseWay;
  releaseId: string;
  at: Date;
  by: string;
}

/** Guarded: true when this call lifted the hold. */
export async function storeRelease(
  em: EntityManager,
  id: string,
  { way, releaseId, at, by }: Release,
): Promise<boolean> {
  const change = {
    state: 'released',
    releaseWay: way,
    releaseId,
    releasedAt: at,
    releasedById: by,
    endedAt: at,
  } as const;
  return (await em.nativeUpdate(HoldEntity, { id, state: 'active' }, change)) === 1;
}

/** Guarded: true when this call made it a revocation. */
export async function storeBecameRevocation(em: EntityManager, id: string, at: Date): Promise<boolean> {
  const change = { state: 'became_revocation', endedAt: at } as const;
  return (await em.nativeUpdate(HoldEntity, { id, state: 'active' }, change)) === 1;
}

/** Guarded: true when the owner's wish was kept; a later wish replaces an earlier one. */
export async function storeAsked(em: EntityManager, id: string, askedId: string): Promise<boolean> {
  return (await em.nativeUpdate(HoldEntity, { id, state: 'active' }, { askedId })) === 1;
}

/** Active holds whose term is over, oldest first. */
export async function holdsOver(em: EntityManager, at: Date, limit: number): Promise<HoldEntity[]> {
  return em.find(HoldEntity, { state: 'active', endsAt: { $lte: at } }, { orderBy: { endsAt: 'asc' }, limit });
}

/** Active holds that end before the moment and were not warned of so late; the rule says which warning is due. */
export async function holdsEnding(
  em: EntityManager,
  { before, lastWarning, limit }: { before: Date; lastWarning: number; limit: number },
): Promise<HoldEntity[]> {
  const warned = { $or: [{ warnedDays: null }, { warnedDays: { $gt: lastWarning } }] };
  return em.find(
    HoldEntity,
    { state: 'active', endsAt: { $lte: before }, ...warned },
    { orderBy: { endsAt: 'asc' }, limit },
  );
}

/** Guarded: true when this call noted the warning. */
export async function storeWarned(em: EntityManager, hold: HoldEntity, days: number): Promise<boolean> {
  const guard = { id: hold.id, state: 'active' as const, warnedDays: hold.warnedDays ?? null };
  return (await em.nativeUpdate(HoldEntity, guard, { warnedDays: days })) === 1;
}

/** Certificates that can be held: issued for the case and neither revoked nor expired. */
export async function livingCertificatesOfRequest(
  em: EntityManager,
  requestId: string,
  at: Date,
): Promise<CertificateEntity[]> {
  return livingCertificates(em, 'c.request_id = ?', [requestId], at);
}

/** The living certificate with this serial number. */
export async function livingCertificateBySerial(
  em: EntityManager,
  serialHex: string,
  at: Date,
): Promise<CertificateEntity | null> {
  return (await livingCertificates(em, 'c.serial_hex = ?', [serialHex], at))[0] ?? null;
}

/** The own certificates of an employee's account that still count. */
export async function livingCertificatesOfEmployee(
  em: EntityManager,
  employeeId: string,
  at: Date,
): Promise<CertificateEntity[]> {
  // Those of a renewal lie on the carrier before they are his account's.
  const ofHim = `(c.sha256 in (select k.sha256 from employee_certificate k where k.employee_id = ?)
    or c.id in (select k.certificate_id from operator_certificate k join operator o on o.id = k.operator_id
                 where o.employee_id = ?))`;
  return livingCertificates(em, ofHim, [employeeId, employeeId], at);
}

/** Everything whose hold an employee's signature has lifted since a moment. */
export async function certificatesReleasedSince(
  em: EntityManager,
  { employeeId, since, at }: { employeeId: string; since: Date; at: Date },
): Promise<CertificateEntity[]> {
  const released = `c.id in (select h.certificate_id from hold h
    where h.state = 'released' and h.released_by_id = ? and h.released_at >= ?)`;
  return livingCertificates(em, released, [employeeId, since], at);
}

/** Everything that was issued on the confirmations an employee signed since a moment. */
export async function certificatesConfirmedSince(
  em: EntityManager,
  { employeeId, since, at }: { employeeId: string; since: Date; at: Date },
): Promise<CertificateEntity[]> {
  const confirmed = `c.request_id in (select k.request_id from confirmation k
    where k.employee_id = ? and k.cms is not null and k.received_at >= ?)`;
  return livingCertificates(em, confirmed, [employeeId, since], at);
}

async function livingCertificates(
  em: EntityManager,
  condition: string,
  values: unknown[],
  at: Date,
): Promise<CertificateEntity[]> {
  const rows: { id: string }[] = await em.execute(
    `select c.id from certificate c where ${condition} and c.state = 'issued' and c.not_after > ?
        and not exists (select 1 from revocation r where r.certificate_id = c.id)`,
    [...values, at],
  );
  return em.find(
    CertificateEntity,
    { id: { $in: rows.map(({ id }) => id) } },
    { orderBy: { usage: 'desc', id: 'asc' } },
  );
}
