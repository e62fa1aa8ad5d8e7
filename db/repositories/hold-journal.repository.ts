import type { EntityManager } from '@mikro-orm/postgresql';
import { HoldEntity } from '../entities/hold.entity.ts';

/** What the signer notes about holds after the journal has them, and what it compares at its start. */

export async function markHoldRecorded(em: EntityManager, id: string, at: Date): Promise<void> {
  await em.nativeUpdate(HoldEntity, { id, recordedAt: null }, { recordedAt: at });
}

/** True when this call noted it. */
export async function markHoldGone(em: EntityManager, id: string, at: Date): Promise<boolean> {
  return (await em.nativeUpdate(HoldEntity, { id, goneAt: null }, { goneAt: at })) === 1;
}

/** A revocation was stored: whatever hold the certificate had has become it. */
export async function linkRevocation(
  em: EntityManager,
  certificateId: string,
  { revocationId, at }: { revocationId: string; at: Date },
): Promise<void> {
  await em.execute(
    `update hold set state = 'became_revocation', ended_at = coalesce(ended_at, ?), revocation_id = ?
      where certificate_id = ? and state <> 'released'`,
    [at, revocationId, certificateId],
  );
}

/** The list with this number carries these holds and no longer carries those whose end the journal has. */
export async function markHoldsPublished(
  em: EntityManager,
  caId: string,
  { carried, crlNumber }: { carried: readonly string[]; crlNumber: bigint },
): Promise<void> {
  if (carried.length > 0)
    await em.nativeUpdate(HoldEntity, { id: { $in: [...carried] }, crlNumber: null }, { crlNumber });
  const gone = {
    caId,
    id: { $nin: [...carried] },
    goneAt: { $ne: null },
    crlNumber: { $ne: null },
    goneCrlNumber: null,
  };
  await em.nativeUpdate(HoldEntity, gone, { goneCrlNumber: crlNumber });
}

/** Of these holds, those that the database does not know in any state. */
export async function unknownHolds(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select wanted.id from jsonb_array_elements_text(?::jsonb) as wanted(id)
      where not exists (select 1 from hold where hold.id::text = wanted.id)`,
    [JSON.stringify(ids)],
  );
  return rows.map(({ id }) => id);
}

/** Of these holds, whose end the journal has, those that are still active here. */
export async function holdsNotReleased(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await em.find(HoldEntity, { id: { $in: [...ids] }, state: 'active' }, { fields: ['id'] });
  return rows.map(({ id }) => id);
}

/** Of these serials on a published list, those that have neither a hold nor a revocation here. */
export async function serialsWithoutHold(em: EntityManager, serials: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ serial: string }[]>(
    `select wanted.serial from jsonb_array_elements_text(?::jsonb) as wanted(serial)
      where not exists (select 1 from hold where serial_hex = wanted.serial)
        and not exists (select 1 from revocation where serial_hex = wanted.serial)`,
    [JSON.stringify(serials)],
  );
  return rows.map(({ serial }) => serial);
}

export type RestoredHold = Pick<
  HoldEntity,
  'id' | 'certificateId' | 'serialHex' | 'caId' | 'state' | 'channel' | 'placedAt' | 'endsAt'
> &
  Partial<Pick<HoldEntity, 'endedAt' | 'releasedAt' | 'releaseWay' | 'recordedAt' | 'goneAt'>>;

/** Puts a hold back that the journal holds and the database lost. */
export async function restoreHold(em: EntityManager, hold: RestoredHold): Promise<void> {
  await em.insert(HoldEntity, hold);
}

/** Puts the end of a hold back; the signed documents behind it are lost with the database. */
export async function restoreRelease(
  em: EntityManager,
  id: string,
  { way, at }: { way: NonNullable<HoldEntity['releaseWay']>; at: Date },
): Promise<void> {
  const change = { state: 'released', releaseWay: way, releasedAt: at, endedAt: at, goneAt: at } as const;
  await em.nativeUpdate(HoldEntity, { id, state: 'active' }, change);
}
