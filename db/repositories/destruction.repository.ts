import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { ArchiveUnitEntity } from '../entities/archive-unit.entity.ts';
import { DestructionActEntity } from '../entities/destruction-act.entity.ts';
import { newId } from '../ids.ts';

/** True when the papers of the case were destroyed; a kept unit stays kept until the caller's transaction ends. */
export async function isDestroyed(em: EntityManager, requestId: string): Promise<boolean> {
  const rows: { state: string }[] = await em.execute('select state from archive_unit where request_id = ? for share', [
    requestId,
  ]);
  return rows[0]?.state === 'destroyed';
}

/** The same units, locked until the caller's transaction ends. */
export async function lockUnits(em: EntityManager, ids: readonly string[]): Promise<ArchiveUnitEntity[]> {
  const options = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  return em.find(ArchiveUnitEntity, { id: { $in: [...ids] } }, options);
}

/** Guarded by everything that forbids it: a hold set in this very moment, or a longer term, saves the unit. */
export async function destroyUnit(
  em: EntityManager,
  id: string,
  { at, today }: { at: Date; today: string },
): Promise<boolean> {
  const free = { id, state: 'kept', legalHold: null, retainUntil: { $ne: null, $lt: today } } as const;
  return (await em.nativeUpdate(ArchiveUnitEntity, free, { state: 'destroyed', destroyedAt: at })) === 1;
}

/**
 * The stored papers of a destroyed unit lose their bytes; kind, time and hash stay as the proof of what there was. Equal
 * scans share a blob: it goes with the last document that points at it.
 */
export async function eraseDocuments(em: EntityManager, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return;
  const ids = [...documentIds];
  // Locked first, so that an upload of the same file in this very moment is seen by the deletion, which is a new statement.
  const blobs: { id: string }[] = await em.execute(
    `select id from blob where id in (select blob_id from document where id in (?)) order by id for update`,
    [ids],
  );
  await em.execute(
    `update document set content = case when kind = 'paper' then null else ''::bytea end, blob_id = null where id in (?)`,
    [ids],
  );
  if (blobs.length === 0) return;
  await em.execute(
    `delete from blob where id in (?) and not exists (select 1 from document where document.blob_id = blob.id)
      and not exists (select 1 from complaint_scan where complaint_scan.blob_id = blob.id)`,
    [blobs.map(({ id }) => id)],
  );
}

/**
 * The copies that the centre delivered out of a destroyed unit lose their bytes too; a paper that another case or an
 * appointment needs stays. @rule reg p.15(2), p.15(4)
 */
export async function eraseDeliveredCopies(em: EntityManager, requestId: string): Promise<void> {
  await em.execute(
    `update filed_paper p set content = ''::bytea
      where p.id in (select unnest(c.paper_ids) from copy_request c where c.request_id = ?)
        and not exists (select 1 from copy_request c left join archive_unit u on u.request_id = c.request_id
                         where u.state is distinct from 'destroyed' and p.id = any (c.paper_ids))
        and not exists (select 1 from operator o where o.order_paper_id = p.id)
        and not exists (select 1 from support_contact s where s.order_paper_id = p.id)`,
    [requestId],
  );
}

export async function insertAct(
  em: EntityManager,
  act: Pick<DestructionActEntity, 'number' | 'unitIds' | 'document' | 'documentSha256' | 'preparedAt' | 'preparedById'>,
): Promise<string> {
  const id = newId();
  await em.insert(DestructionActEntity, { ...act, id });
  return id;
}

/** Acts over units of these offices only; null = of all. */
export async function actPage(
  em: EntityManager,
  offices: readonly (string | null)[] | null,
  { isComplete, first, offset }: { isComplete: boolean | null; first: number; offset: number },
): Promise<[DestructionActEntity[], number]> {
  const foreign = offices === null ? [] : await actsOfOthers(em, offices);
  const where = {
    ...(isComplete !== null && { secondAt: isComplete ? { $ne: null } : null }),
    ...(foreign.length > 0 && { id: { $nin: foreign } }),
  };
  const orderBy = { preparedAt: 'desc', id: 'desc' } as const;
  return em.findAndCount(DestructionActEntity, where, { orderBy, limit: first, offset });
}

async function actsOfOthers(em: EntityManager, offices: readonly (string | null)[]): Promise<string[]> {
  const named = offices.filter((office) => office !== null);
  const rows: { id: string }[] = await em.execute(
    `select distinct a.id from destruction_act a join archive_unit u on u.id = any (a.unit_ids)
      where not coalesce(u.office_id::text = any (string_to_array(?, ',')), ?)`,
    [named.join(','), offices.includes(null)],
  );
  return rows.map(({ id }) => id);
}

export async function findAct(em: EntityManager, id: string): Promise<DestructionActEntity | null> {
  return em.findOne(DestructionActEntity, { id });
}

export async function signActFirst(
  em: EntityManager,
  id: string,
  signed: { firstId: string; firstCms: Uint8Array; firstAt: Date },
): Promise<boolean> {
  return (await em.nativeUpdate(DestructionActEntity, { id, firstId: null }, signed)) === 1;
}

export async function signActSecond(
  em: EntityManager,
  id: string,
  signed: { secondId: string; secondCms: Uint8Array; secondAt: Date },
): Promise<boolean> {
  const open = { id, secondId: null, firstId: { $ne: null } };
  return (await em.nativeUpdate(DestructionActEntity, open, signed)) === 1;
}
