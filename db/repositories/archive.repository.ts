import type { ArchivedDocument, RetentionTerm } from '@kualik/domain/rules/archive.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ArchiveCopyEntity } from '../entities/archive-copy.entity.ts';
import { ArchiveUnitEntity } from '../entities/archive-unit.entity.ts';
import { ConfirmationEntity } from '../entities/confirmation.entity.ts';
import { DocumentEntity } from '../entities/document.entity.ts';
import { RetentionRuleEntity } from '../entities/retention-rule.entity.ts';
import { newId } from '../ids.ts';
import type { Window } from './operator.repository.ts';

export interface FinishedCase {
  id: string;
  officeId: string | null;
  finishedAt: Date;
}

/** No paper of this case is being made or waits for its seal. */
const PAPERS_COMPLETE = `not exists (select 1 from outbox o where o.request_id = r.id and o.closed_at is null)
        and not exists (select 1 from document d where d.request_id = r.id and d.awaits_seal)`;

/** Finished cases that the archive does not have and whose papers are all made, oldest first. @rule reg p.15(4) */
export async function casesToArchive(em: EntityManager, limit: number): Promise<FinishedCase[]> {
  const rows: (Omit<FinishedCase, 'finishedAt'> & { finishedAt: string })[] = await em.execute(
    `select r.id, r.office_id as "officeId", r.finished_at as "finishedAt" from request r
      where r.finished_at is not null and not exists (select 1 from archive_unit u where u.request_id = r.id)
        and ${PAPERS_COMPLETE}
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
       from document where request_id = ? and not awaits_seal order by created_at, id`,
    [requestId],
  );
}

/** All of them, also those that wait for the seal. */
export async function countPapers(em: EntityManager, requestId: string): Promise<number> {
  return em.count(DocumentEntity, { requestId });
}

/** Kept units whose case got a paper after it was archived. */
export async function unitsWithLaterPapers(em: EntityManager, limit: number): Promise<ArchiveUnitEntity[]> {
  const rows: { id: string }[] = await em.execute(
    `select u.id from archive_unit u join request r on r.id = u.request_id
      where u.state = 'kept' and ${PAPERS_COMPLETE}
        and exists (select 1 from document d where d.request_id = u.request_id
                       and not u.documents @> jsonb_build_array(jsonb_build_object('id', d.id)))
      order by u.id limit ?`,
    [limit],
  );
  return unitsByIds(
    em,
    rows.map(({ id }) => id),
  );
}

/** Guarded by the papers that were seen: false when another worker took the later ones up, or the unit was destroyed. */
export async function takeUpPapers(
  em: EntityManager,
  { id, documents: seen }: Pick<ArchiveUnitEntity, 'id' | 'documents'>,
  { documents, retainUntil }: Pick<ArchiveUnitEntity, 'documents' | 'retainUntil'>,
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update archive_unit set documents = ?::jsonb, retain_until = ?, verified_at = null, verified_ok = null
      where id = ? and state = 'kept' and documents = ?::jsonb returning id`,
    [JSON.stringify(documents), retainUntil ?? null, id, JSON.stringify(seen)],
  );
  return rows.length === 1;
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

export async function rulePage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<RetentionRuleEntity>,
): Promise<[RetentionRuleEntity[], number]> {
  return em.findAndCount(RetentionRuleEntity, where, { orderBy, limit: first, offset });
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

/** Changes a unit that is kept; false when it was destroyed meanwhile. */
export async function changeUnit(
  em: EntityManager,
  id: string,
  change: Partial<Omit<ArchiveUnitEntity, 'id' | symbol>>,
): Promise<boolean> {
  return (await em.nativeUpdate(ArchiveUnitEntity, { id, state: 'kept' }, change)) === 1;
}

/** Scans of a unit, whose bytes only the key of the uploads opens. */
export async function scansOfUnit(em: EntityManager, unitId: string): Promise<{ blobId: string; sha256: string }[]> {
  return em.execute(
    `select f.blob_id as "blobId", d.sha256 from archive_unit u, jsonb_to_recordset(u.documents) as d(id uuid, sha256 text)
       join document f on f.id = d.id where u.id = ? and f.blob_id is not null order by f.id`,
    [unitId],
  );
}

/** Papers of a unit that the provider sealed, without their bytes; scans and originals on paper have no seal. */
export async function sealedPapersOfUnit(em: EntityManager, unitId: string): Promise<{ id: string; sealedAt: Date }[]> {
  const rows: { id: string; sealedAt: string }[] = await em.execute(
    `select f.id, f.sealed_at as "sealedAt" from archive_unit u, jsonb_to_recordset(u.documents) as d(id uuid)
       join document f on f.id = d.id where u.id = ? and f.sealed_at is not null and f.content is not null order by f.id`,
    [unitId],
  );
  return rows.map(({ id, sealedAt }) => ({ id, sealedAt: new Date(sealedAt) }));
}

/** Signatures of operators that were accepted in the case of a unit. */
export async function confirmationsOfUnit(em: EntityManager, requestId: string): Promise<ConfirmationEntity[]> {
  return em.find(ConfirmationEntity, { requestId, cms: { $ne: null }, verdictCode: null }, { orderBy: { id: 'asc' } });
}

/** Hashes of all certificates that the seal of the provider has had. */
export async function sealCertificateHashes(em: EntityManager): Promise<Set<string>> {
  const rows: { sha256: string }[] = await em.execute(
    `select sha256 from certificate where usage = 'seal' and request_id is null and sha256 is not null`,
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Units whose bytes were not compared for longest; the bytes of scans are not compared here. */
export async function unitsToVerify(
  em: EntityManager,
  before: Date,
  limit: number,
): Promise<{ id: string; requestId: string; officeId: string | null; broken: number }[]> {
  return em.execute(
    `select u.id, u.request_id as "requestId", u.office_id as "officeId",
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

export async function copyPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<ArchiveCopyEntity>,
): Promise<[ArchiveCopyEntity[], number]> {
  return em.findAndCount(ArchiveCopyEntity, where, { orderBy, limit: first, offset });
}

/** True when this employee gave a copy of this paper out of the archive after the moment. */
export async function isCopiedBy(
  em: EntityManager,
  { employeeId, documentId }: { employeeId: string; documentId: string },
  after: Date,
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `select 1 from archive_copy c join archive_unit u on u.id = c.unit_id,
            jsonb_to_recordset(u.documents) as d(id uuid, kind text)
      where c.issued_by_id = ? and c.issued_at >= ? and d.id = ? and d.kind = any (c.documents) limit 1`,
    [employeeId, after, documentId],
  );
  return rows.length === 1;
}

export async function unitPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<ArchiveUnitEntity>,
): Promise<[ArchiveUnitEntity[], number]> {
  return em.findAndCount(ArchiveUnitEntity, where, { orderBy, limit: first, offset });
}
