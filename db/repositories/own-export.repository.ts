import type { EntityManager } from '@mikro-orm/postgresql';
import { OwnExportEntity } from '../entities/own-export.entity.ts';

export async function insertOwnExport(
  em: EntityManager,
  row: Omit<OwnExportEntity, 'id' | 'sealed' | 'sealedAt'>,
): Promise<OwnExportEntity> {
  const created = em.create(OwnExportEntity, row);
  await em.flush();
  return created;
}

export async function findOwnExport(em: EntityManager, id: string): Promise<OwnExportEntity | null> {
  return em.findOne(OwnExportEntity, { id });
}

/** Stores the sealed file once; a second run of the job changes nothing. True when this call stored it. */
export async function storeOwnExportSeal(
  em: EntityManager,
  id: string,
  sealed: Uint8Array,
  at: Date,
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    'update own_export set sealed = ?, sealed_at = ? where id = ? and sealed is null returning id',
    [Buffer.from(sealed), at, id],
  );
  return rows.length === 1;
}
