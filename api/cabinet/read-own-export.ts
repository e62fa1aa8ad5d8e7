import { findOwnExport } from '@kualik/db/repositories/own-export.repository.ts';
import type { ApiContext } from '../context.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { cabinetHolderOf } from './cabinet-holder.ts';
import { type OwnExportType, toOwnExport } from './own-export.type.ts';
import { recordCabinetReading } from './record-cabinet-reading.ts';

/** An export that was ordered with the certificate of this very cabinet; nobody else gets it. @rule reg p.19(1) */
export async function readOwnExport(context: ApiContext, id: string): Promise<OwnExportType | null> {
  const holder = cabinetHolderOf(context);
  const row = isUuid(id) ? await findOwnExport(context.em, id) : null;
  await recordCabinetReading(context, holder, 'export');
  return row?.certificateSha256 === holder.certificateSha256 ? toOwnExport(row) : null;
}
