import { appendAudit } from '@kualik/db';
import { findOwnExport, storeOwnExportSeal } from '@kualik/db/repositories/own-export.repository.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import { type Job, PermanentFailure } from '../job.ts';
import type { SignerContext } from './signer-context.ts';

/** Puts a list of a cabinet under the provider's seal, as its holder saw it when he ordered it. @rule reg p.12 */
export const sealOwnExport: Job<SignerContext> = async ({ orm, clock, seal }, row) => {
  const id = row.payload['exportId'];
  const order = typeof id === 'string' ? await findOwnExport(orm.em.fork(), id) : null;
  if (order === null) throw new PermanentFailure('EXPORT_UNKNOWN');
  if (order.sealed) return { already: true };
  const at = clock.now();
  const sealed = await seal.attached(order.document, at);
  const sha256 = await sha256Hex(sealed);
  await orm.em.fork().transactional(async (em) => {
    if (!(await storeOwnExportSeal(em, order.id, sealed, at))) return;
    const data = { exportId: order.id, sha256, rowCount: order.rowCount };
    await appendAudit(em, { kind: 'list.sealed', actor: { kind: 'system', id: 'signer' }, at, requestId: null, data });
  });
  return { sha256 };
};
