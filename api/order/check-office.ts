import type { EntityManager } from '@kualik/db';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';

interface ChosenOffice {
  regionCode: string;
  settlementId: string;
  officeId: string;
}

/** The registration centre exists and lies in the settlement and region that were chosen. @rule reg annex 2 fields 7–9 */
export async function checkOffice(em: EntityManager, chosen: ChosenOffice): Promise<void> {
  const office = isUuid(chosen.officeId) ? await officeById(em, chosen.officeId) : null;
  if (office?.settlementId === chosen.settlementId && office.regionCode === chosen.regionCode) return;
  throw new CodedError('OFFICE_UNKNOWN', { field: 'officeId' });
}
