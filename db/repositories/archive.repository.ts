import type { ArchivedDocument, RetentionTerm } from '@kualik/domain/rules/archive.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ArchiveCopyEntity } from '../entities/archive-copy.entity.ts';
import { ArchiveUnitEntity } from '../entities/archive-unit.entity.ts';
import { DestructionActEntity } from '../entities/destruction-act.entity.ts';
import { RetentionRuleEntity } from '../entities/retention-rule.entity.ts';
import { newId } from '../ids.ts';
import type { Window } from './operator.repository.ts';

export interface FinishedCase {
  id: string;
  officeId: string | null;
  finishedAt: Date;
}

/** Finished cases that the archive does not have, oldest first. */
export async function casesToArchive(em: EntityManager, limit: number): Promise<FinishedCase[]> {
  const rows: (Omit<FinishedCase, 'finishedAt'> & { finishedAt: string })[] = await em.execute(
    `select r.id, r.office_id as "officeId", r.finished_at as "finishedAt" from request r
      where r.finished_at is not null and not exists (select 1 from archive_unit u where u.request_id = r.id)
      order by r.finished_at, r.id limit ?`,
    [limit],
  );
  return rows.map((row) => ({ ...row, finishedAt: new Date(row.finishedAt) }));
}

/** The papers of a case as the archive lists them; originals that were only seen have no bytes, those of a scan are a blob. */
export async function papersOfCase(em: EntityManager, requestId: string): Promise<ArchivedDocument[]> {
  return em.execute(
    `select id, case when kind = 'paper' then coalesce(item_id, kind) else kind end as kind, sha256,
            case when content is null and blob_id is null then 'paper' else 'electronic' end as original
       from document where request_id = ? order by created_at, id`,
    [requestId],
  );
}

/** Null when another worker archived the case meanwhile. */
export async function insertUnit(
  em: EntityManager,
  unit: Pick<ArchiveUnitEntity, 'requestId' | 'officeId' | 'documents' | 'closedAt' | 'archivedAt' | 'retainUntil'>,
): Promise<string | null> {
  const rows: { id: string }[] = await em.execute(
    `insert into archive_unit (id, request_id, office_id, documents, closed_at, archived_at, retain_until)
     values (?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (request_id) do nothing returning id`,
    [
      newId(),
      unit.requestId,
      unit.officeId ?? null,
      JSON.stringify(unit.documents),
      unit.closedAt,
      unit.archivedAt,
      unit.retainUntil ?? null,
    ],
  );
  return rows[0]?.id ?? null;
}

/** The rules in force: the last confirmed one of each kind. */
export async function retentionTerms(em: EntityManager): Promise<RetentionTerm[]> {
  return em.execute(
    `select distinct on (document_kind) document_kind as "documentKind", years from retention_rule
      where confirmed_at is not null order by document_kind, confirmed_at desc, id desc`,
  );
}

export async function insertRetentionRule(
  em: EntityManager,
  rule: Pick<RetentionRuleEntity, 'documentKind' | 'years' | 'basis' | 'proposedAt' | 'proposedById'>,
): Promise<string> {
  const id = newId();
  await em.insert(RetentionRuleEntity, { ...rule, id });
  return id;
}

export async function findRetentionRule(em: EntityManager, id: string): Promise<RetentionRuleEntity | null> {
  return em.findOne(RetentionRuleEntity, { id });
}

/** Guarded: confirmed once. */
export async function confirmRetentionRule(
  em: EntityManager,
  id: string,
  confirmed: { confirmedAt: Date; confirmedById: string },
): Promise<boolean> {
  return (await em.nativeUpdate(RetentionRuleEntity, { id, confirmedAt: null }, confirmed)) === 1;
}

/** Units that are kept; their days are counted anew when a rule changes. */
export async function keptUnits(em: EntityManager): Promise<ArchiveUnitEntity[]> {
  return em.find(ArchiveUnitEntity, { state: 'kept' }, { orderBy: { id: 'asc' } });
}

export async function unitsByIds(em: EntityManager, ids: readonly string[]): Promise<ArchiveUnitEntity[]> {
  return em.find(ArchiveUnitEntity, { id: { $in: [...ids] } }, { orderBy: { id: 'asc' } });
}

/** True when the papers of the case were destroyed; a kept unit stays kept until the caller's transaction ends. */
export async function isDestroyed(em: EntityManager, requestId: string): Promise<boolean> {
  const rows: { state: string }[] = await em.execute('select state from archive_unit where request_id = ? for share', [
    requestId,
  ]);
  return rows[0]?.state === 'destroyed';
}

/** Changes a unit that is kept; false when it was destroyed meanwhile. */
export async function changeUnit(
  em: EntityManager,
  id: string,
  change: Partial<Omit<ArchiveUnitEntity, 'id' | symbol>>,
): Promise<boolean> {
  return (await em.nativeUpdate(ArchiveUnitEntity, { id, state: 'kept' }, change)) === 1;
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
    `delete from blob where id in (?) and not exists (select 1 from document where document.blob_id = blob.id)`,
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

/** Scans of a unit, whose bytes only the key of the uploads opens. */
export async function scansOfUnit(em: EntityManager, unitId: string): Promise<{ blobId: string; sha256: string }[]> {
  return em.execute(
    `select f.blob_id as "blobId", d.sha256 from archive_unit u, jsonb_to_recordset(u.documents) as d(id uuid, sha256 text)
       join document f on f.id = d.id where u.id = ? and f.blob_id is not null order by f.id`,
    [unitId],
  );
}

/** Units whose bytes were not compared for longest; the bytes of scans are not compared here. */
export async function unitsToVerify(
  em: EntityManager,
  before: Date,
  limit: number,
): Promise<{ id: string; requestId: string; broken: number }[]> {
  return em.execute(
    `select u.id, u.request_id as "requestId",
            (select count(*)::int from jsonb_to_recordset(u.documents) as d(id uuid, sha256 text, original text)
               left join document f on f.id = d.id
              where d.original = 'electronic'
                and case when f.blob_id is null then encode(sha256(f.content), 'hex') else f.sha256 end
                    is distinct from d.sha256) as broken
       from archive_unit u where u.state = 'kept' and (u.verified_at is null or u.verified_at < ?)
      order by u.verified_at nulls first, u.id limit ?`,
    [before, limit],
  );
}

export async function insertArchiveCopy(
  em: EntityManager,
  copy: Omit<ArchiveCopyEntity, 'id' | symbol>,
): Promise<string> {
  const id = newId();
  await em.insert(ArchiveCopyEntity, { ...copy, id });
  return id;
}

export async function unitPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<ArchiveUnitEntity>,
): Promise<[ArchiveUnitEntity[], number]> {
  return em.findAndCount(ArchiveUnitEntity, where, { orderBy, limit: first, offset });
}

export async function insertAct(
  em: EntityManager,
  act: Pick<DestructionActEntity, 'number' | 'unitIds' | 'document' | 'documentSha256' | 'preparedAt' | 'preparedById'>,
): Promise<string> {
  const id = newId();
  await em.insert(DestructionActEntity, { ...act, id });
  return id;
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
