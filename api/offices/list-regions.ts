import { officeDirectory } from '@kualik/db/repositories/office.repository.ts';
import type { ApiContext } from '../context.ts';
import { toOffice } from './office.mapper.ts';
import type { RegionType } from './office.type.ts';

// Clause: std1 p.13 (addresses of the places of service).

/** The three choices of the form, each depending on the one before. @rule reg annex 2 fields 7–9 */
export async function listRegions({ em }: ApiContext): Promise<RegionType[]> {
  const { regions, settlements, offices } = await officeDirectory(em);
  return regions.map(({ code, name }) => ({
    code,
    name,
    settlements: settlements
      .filter(({ regionCode }) => regionCode === code)
      .map(({ id, name: settlement }) => ({
        id,
        name: settlement,
        offices: offices.filter(({ settlementId }) => settlementId === id).map(toOffice),
      })),
  }));
}
