import { createHash } from 'node:crypto';
import { REGIONS } from '@kualik/domain/data/regions.ts';
import type { OfficeData } from '@kualik/domain/data/regions.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { OfficeEntity } from '../entities/office.entity.ts';
import { RegionEntity } from '../entities/region.entity.ts';
import { SettlementEntity } from '../entities/settlement.entity.ts';

/** The same office has the same id in every installation (UUID version 8, made of the code). */
export function officeIdOf(code: string): string {
  const hash = createHash('sha256').update(`kualik/office/${code}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Regions, settlements and offices of the data file; what is there already is brought up to date. Safe to run at every start. */
export async function seedReference(em: EntityManager): Promise<void> {
  await em.transactional(async (inner) => {
    await inner.upsertMany(
      RegionEntity,
      REGIONS.map(({ code, name }) => ({ code, name })),
    );
    const settlements = REGIONS.flatMap((region) =>
      region.settlements.map((settlement) => ({ ...settlement, regionCode: region.code })),
    );
    await inner.upsertMany(
      SettlementEntity,
      settlements.map(({ id, name, regionCode }) => ({ id, name, regionCode })),
    );
    await inner.upsertMany(
      OfficeEntity,
      settlements.flatMap(({ id, regionCode, offices }) => offices.map((office) => officeRow(office, id, regionCode))),
    );
  });
}

function officeRow({ code, kind, name, address, phone, hours }: OfficeData, settlementId: string, regionCode: string) {
  return { id: officeIdOf(code), code, kind, regionCode, settlementId, name, address, phone, hours };
}
