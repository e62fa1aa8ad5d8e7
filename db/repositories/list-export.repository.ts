import type { EntityManager } from '@mikro-orm/postgresql';
import { ListExportEntity } from '../entities/list-export.entity.ts';

export async function insertListExport(
  em: EntityManager,
  row: Pick<ListExportEntity, 'list' | 'query' | 'orderedById' | 'orderedAt'>,
): Promise<ListExportEntity> {
  const created = em.create(ListExportEntity, row);
  await em.flush();
  return created;
}

export async function findListExport(em: EntityManager, id: string): Promise<ListExportEntity | null> {
  return em.findOne(ListExportEntity, { id });
}

/** Stores the sealed file once; a second run of the job changes nothing. True when this call stored it. */
export async function storeSealedExport(
  em: EntityManager,
  id: string,
  done: { sealed: Uint8Array; sha256: string; rowCount: number; isCut: boolean; at: Date },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update list_export set state = 'done', sealed = ?, sha256 = ?, row_count = ?, is_cut = ?, done_at = ?
      where id = ? and state = 'ordered' returning id`,
    [Buffer.from(done.sealed), done.sha256, done.rowCount, done.isCut, done.at, id],
  );
  return rows.length === 1;
}
