import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import type { RequestStatus } from '@kualik/domain/engine/vocabulary.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicantEntity } from '../entities/applicant.entity.ts';
import { BlobEntity } from '../entities/blob.entity.ts';
import { DocumentEntity } from '../entities/document.entity.ts';
import { newId } from '../ids.ts';
import type { Vault } from '../vault/vault.ts';

export interface NewScan {
  requestId: string;
  /** Line of the list of papers that the scan shows. */
  itemId: string;
  title: LocalizedText;
  contentType: string;
  content: Uint8Array;
  sha256: string;
  uploadedById: string;
  at: Date;
}

/** True while the case is open and this employee holds it; it stays so until the caller's transaction ends. */
export async function isOpenFor(
  em: EntityManager,
  { requestId, employeeId }: { requestId: string; employeeId: string },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    'select 1 from request where id = ? and finished_at is null and claimed_by_id = ? for share',
    [requestId, employeeId],
  );
  return rows.length === 1;
}

/**
 * Keeps the bytes once, however often they are uploaded; gives the id of the blob. The row is locked until the caller's
 * transaction ends, so that a destruction of the other papers that share it does not take it away. @rule reg p.15(4)
 */
export async function keepBlob(em: EntityManager, vault: Vault, content: Uint8Array, at: Date): Promise<string> {
  const address = vault.addressOf(content);
  const { keyId, nonce, ciphertext, tag } = vault.close(content, address);
  const rows: { id: string }[] = await em.execute(
    `insert into blob (id, address, key_id, nonce, ciphertext, tag, size, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (address) do update set size = excluded.size returning id`,
    [newId(), address, keyId, Buffer.from(nonce), Buffer.from(ciphertext), Buffer.from(tag), content.length, at],
  );
  if (!rows[0]) throw new Error('the blob is gone');
  return rows[0].id;
}

/** Files a scan with its case; the same file for the same line is filed once. True when it is new. */
export async function fileScan(
  em: EntityManager,
  scan: NewScan,
  blobId: string,
): Promise<{ id: string; isNew: boolean }> {
  const { requestId, itemId, title, contentType, sha256, uploadedById, at } = scan;
  const rows: { id: string }[] = await em.execute(
    `insert into document (id, request_id, kind, title, content_type, sha256, created_at, item_id, uploaded_by_id, blob_id)
      values (?, ?, 'scan', ?::jsonb, ?, ?, ?, ?, ?, ?)
      on conflict (request_id, item_id, sha256) where kind = 'scan' do nothing returning id`,
    [newId(), requestId, JSON.stringify(title), contentType, sha256, at, itemId, uploadedById, blobId],
  );
  if (rows[0]) return { id: rows[0].id, isNew: true };
  const known: { id: string }[] = await em.execute(
    `select id from document where request_id = ? and item_id = ? and sha256 = ? and kind = 'scan'`,
    [requestId, itemId, sha256],
  );
  return { id: known[0]?.id ?? '', isNew: false };
}

/** True when a scan for this line of the papers stands with the case. */
export async function hasScan(em: EntityManager, requestId: string, itemId: string): Promise<boolean> {
  return (await em.count(DocumentEntity, { requestId, kind: 'scan', itemId })) > 0;
}

/** The plain bytes of a scan; throws when the stored ones were changed. */
export async function openScan(
  em: EntityManager,
  vault: Vault,
  { blobId }: Pick<DocumentEntity, 'blobId'>,
): Promise<Uint8Array | null> {
  const blob = blobId ? await em.findOne(BlobEntity, { id: blobId }) : null;
  return blob && vault.open(blob, blob.address);
}

/** Applicants of other cases, not ended in one of these states, with whose line the same bytes stand. */
export async function othersWithScan(
  em: EntityManager,
  { requestId, itemId, blobId }: { requestId: string; itemId: string; blobId: string },
  without: readonly RequestStatus[],
): Promise<ApplicantEntity[]> {
  const rows: { id: string }[] = await em.execute(
    `select distinct r.applicant_id as id from document d join request r on r.id = d.request_id
      where d.kind = 'scan' and d.blob_id = ? and d.item_id = ? and d.request_id <> ? and r.status not in (?)`,
    [blobId, itemId, requestId, [...without]],
  );
  return em.find(ApplicantEntity, { id: { $in: rows.map(({ id }) => id) } });
}
