import { newId } from '@kualik/db';
import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import { type Job, PermanentFailure } from '../job.ts';
import { authoriseRevocation } from './authorised-revocation.ts';
import { completeCase } from './issue-certificates.job.ts';
import { raiseAlarm } from './raise-alarm.ts';
import { revokeCertificate } from './revoke.job.ts';
import type { SignerContext } from './signer-context.ts';

/**
 * Revokes what one signed request asks for, then the case is complete; the list follows within seconds. Each revocation
 * asks first whether it is there already, so a crash between two of them is made good by the next run. @rule reg p.8(3), t.3 a.4
 */
export const revokeOrdered: Job<SignerContext> = async (context, row) => {
  const em = context.orm.em.fork();
  const request = await findRequest(em, row.requestId ?? '');
  if (request === null) throw new PermanentFailure('REQUEST_UNKNOWN');
  if (request.finishedAt || request.step !== row.payload['step']) return { skipped: request.status };
  const order = await authoriseRevocation(context, em, request);
  if (!order.ok) return raiseAlarm(context, row, request, order.code);
  for (const { id } of order.targets) {
    const payload = { certificateId: id, reason: order.reason, requestedBy: order.signedBy };
    await revokeCertificate(context, { ...row, outboxId: newId(), payload });
  }
  await completeCase(context, request.id);
  return { revoked: order.targets.map(({ serialHex }) => serialHex) };
};
