import type { EntityManager } from '@mikro-orm/postgresql';
import { BlobEntity } from '../entities/blob.entity.ts';
import { ComplaintScanEntity } from '../entities/complaint-paper.entity.ts';
import { newId } from '../ids.ts';
import type { Vault } from '../vault/vault.ts';

/** Keeps a scan until the complaint that it shows is registered; gives its id. */
export async function addComplaintScan(
  em: EntityManager,
  scan: Pick<ComplaintScanEntity, 'blobId' | 'contentType' | 'sha256' | 'uploadedById' | 'createdAt'>,
): Promise<string> {
  const id = newId();
  await em.insert(ComplaintScanEntity, { id, ...scan });
  return id;
}

/** Binds a scan to its complaint, once: false when it is none of this employee, or shows another complaint. */
export async function bindComplaintScan(
  em: EntityManager,
  id: string,
  { complaintId, employeeId }: { complaintId: string; employeeId: string },
): Promise<boolean> {
  const unused = { id, complaintId: null, uploadedById: employeeId };
  return (await em.nativeUpdate(ComplaintScanEntity, unused, { complaintId })) === 1;
}

export async function scanOfComplaint(em: EntityManager, complaintId: string): Promise<ComplaintScanEntity | null> {
  return em.findOne(ComplaintScanEntity, { complaintId });
}

/** The plain bytes; throws when the stored ones were changed. */
export async function openComplaintScan(
  em: EntityManager,
  vault: Vault,
  { blobId }: Pick<ComplaintScanEntity, 'blobId'>,
): Promise<Uint8Array> {
  const blob = await em.findOneOrFail(BlobEntity, { id: blobId });
  return vault.open(blob, blob.address);
}

/** Drops scans that nobody registered, and their bytes unless another paper shares them; gives how many. */
export async function dropUnusedScans(em: EntityManager, before: Date): Promise<number> {
  return em.transactional(async (inner) => {
    // Locked first, so that an upload of the same file in this very moment is seen by the deletion, which is a new statement.
    const blobs: { id: string }[] = await inner.execute(
      `select id from blob where id in (select blob_id from complaint_scan where complaint_id is null and created_at < ?)
        order by id for update`,
      [before],
    );
    if (blobs.length === 0) return 0;
    const dropped = await inner.nativeDelete(ComplaintScanEntity, { complaintId: null, createdAt: { $lt: before } });
    await inner.execute(
      `delete from blob where id in (?) and not exists (select 1 from document where document.blob_id = blob.id)
        and not exists (select 1 from complaint_scan where complaint_scan.blob_id = blob.id)`,
      [blobs.map(({ id }) => id)],
    );
    return dropped;
  });
}
