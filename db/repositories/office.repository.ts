import type { EntityManager } from '@mikro-orm/postgresql';
import { OfficeEntity } from '../entities/office.entity.ts';
import type { RegionEntity } from '../entities/region.entity.ts';
import type { SettlementEntity } from '../entities/settlement.entity.ts';

export interface OfficeDirectory {
  regions: RegionEntity[];
  settlements: SettlementEntity[];
  offices: OfficeEntity[];
}

const BY_KAZAKH_NAME = `order by name ->> 'kk' collate "kk-x-icu"`;

/** All regions, settlements and registration centres, each list in the order of the Kazakh alphabet. */
export async function officeDirectory(em: EntityManager): Promise<OfficeDirectory> {
  const regions: RegionEntity[] = await em.execute(`select code, name from region ${BY_KAZAKH_NAME}`);
  const settlements: SettlementEntity[] = await em.execute(
    `select id, region_code as "regionCode", name from settlement ${BY_KAZAKH_NAME}`,
  );
  const offices: OfficeEntity[] = await em.execute(
    `select id, code, kind, region_code as "regionCode", settlement_id as "settlementId", name, address, phone, hours
       from office ${BY_KAZAKH_NAME}`,
  );
  return { regions, settlements, offices };
}

export async function officeById(em: EntityManager, id: string): Promise<OfficeEntity | null> {
  return em.findOne(OfficeEntity, { id });
}

export async function officesByIds(em: EntityManager, ids: string[]): Promise<OfficeEntity[]> {
  return em.find(OfficeEntity, { id: { $in: [...new Set(ids.filter((id) => id !== ''))] } });
}
