import { holderOfCertificate } from '@kualik/db/repositories/holder.repository.ts';
import type { ApiContext } from '../context.ts';
import { toCabinet } from './cabinet.mapper.ts';
import type { CabinetType } from './cabinet.type.ts';
import { recordCabinetReading } from './record-cabinet-reading.ts';

/** Whose cabinet is open, and the CSRF value again: a page that was reloaded has lost it. */
export async function readCabinet(context: ApiContext): Promise<CabinetType | null> {
  const { em, cabinet } = context;
  if (cabinet.state !== 'live' && cabinet.state !== 'withoutCsrf') return null;
  const { holder, csrfToken } = cabinet;
  const held = await holderOfCertificate(em, holder.certificateSha256);
  if (held === null) return null;
  await recordCabinetReading(context, holder, 'holder');
  return toCabinet(held, { expiresAt: holder.expiresAt, csrfToken });
}
