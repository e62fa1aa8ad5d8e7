import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { ApiContext } from '../context.ts';
import { applicantActor } from './cabinet-holder.ts';
import type { CabinetHolder } from './cabinet-holder.ts';

export type CabinetPart = 'holder' | 'requests' | 'certificates' | 'request' | 'copy' | 'paper' | 'export';

/** Every reading of personal data is recorded, also of one's own: a stolen key is found by it. @rule reg p.19(1) */
export async function recordCabinetReading(
  { em, now }: Pick<ApiContext, 'em' | 'now'>,
  holder: CabinetHolder,
  part: CabinetPart,
  requestId: string | null = null,
): Promise<void> {
  const actor = applicantActor(holder);
  await appendAudit(em, { kind: 'cabinet.read', actor, at: now, requestId, data: { part } });
}
