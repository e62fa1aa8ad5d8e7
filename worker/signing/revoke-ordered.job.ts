import { type EntityManager, newId, type RequestEntity } from '@kualik/db';
import { orderFile } from '@kualik/db/repositories/order-file.repository.ts';
import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import { beginEffect } from '@kualik/db/repositories/scheduled-revocation.repository.ts';
import { certificatesBySerials } from '@kualik/db/repositories/signed-request.repository.ts';
import { awaitsStaffSignature } from '@kualik/domain/engine/ahead.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { type Job, PermanentFailure, TemporarilyUnavailable } from '../job.ts';
import { authoriseOrder } from './authorised-order.ts';
import { type AuthorisedRevocation, authoriseRevocation, momentsOf } from './authorised-revocation.ts';
import { completeCases } from './issue-certificates.job.ts';
import { raiseAlarm } from './raise-alarm.ts';
import { revokeCertificate } from './revoke.job.ts';
import { isAhead, journalledOrder, schedule } from './scheduled-revocation.ts';
import type { SignerContext } from './signer-context.ts';

/** Whoever signs in the process of the case authorises: the applicant on the portal, the operator at the counter. @rule reg p.8 C1, p.10 C2 */
async function authorised(
  context: SignerContext,
  em: EntityManager,
  request: RequestEntity,
): Promise<AuthorisedRevocation | { ok: false; code: ErrorCode }> {
  const { steps, start } = context.registry
    .service(request.serviceId, request.serviceVersion)
    .channel(request.channelId);
  const first = steps.get(start);
  const channel = { steps };
  if (first === undefined || !awaitsStaffSignature(channel, first)) return authoriseRevocation(context, em, request);
  const file = await orderFile(em, request.id);
  if (file === null) return { ok: false, code: 'CONFIRMATION_MISSING' };
  const order = await authoriseOrder(context, em, file);
  if (order.kind !== 'authorised') return { ok: false, code: order.code };
  const { document } = order;
  if (document.decision !== 'revoke') return { ok: false, code: 'CONFIRMATION_CONTENT_DIFFERS' };
  const targets = await certificatesBySerials(
    em,
    document.targets.map(({ serialHex }) => serialHex),
  );
  const signedBy = document.operatorCertificateSha256;
  return { ok: true, targets, reason: document.reason, ...momentsOf(document), signedBy };
}

/**
 * Revokes what one signed request asks for, then the case is complete; the list follows within seconds. Each revocation
 * asks first whether it is there already, so a crash between two of them is made good by the next run. What is ordered for a
 * later moment waits for it, until then its owner may take it back. @rule reg p.8(3), t.3 a.4
 */
export const revokeOrdered: Job<SignerContext> = async (context, row) => {
  const em = context.orm.em.fork();
  const request = await findRequest(em, row.requestId ?? '');
  if (request === null) throw new PermanentFailure('REQUEST_UNKNOWN');
  if (request.finishedAt || request.step !== row.payload['step']) return { skipped: request.status };
  const order = (await journalledOrder(context, request.id)) ?? (await authorised(context, em, request));
  if (!order.ok) return raiseAlarm(context, row, request, order.code);
  const now = context.clock.now();
  if (isAhead(order, now)) {
    if (row.payload['scheduled'] === true) throw new TemporarilyUnavailable('REVOCATION_AHEAD');
    return schedule(context, request, order);
  }
  if (!(await beginEffect(context.orm.em.fork(), request.id, now))) return { skipped: 'WITHDRAWN' };
  const { reason, signedBy, invalidSince } = order;
  const since = invalidSince && { invalidSince: invalidSince.toISOString() };
  for (const { id } of order.targets) {
    const payload = { certificateId: id, reason, requestedBy: signedBy, ...since };
    await revokeCertificate(context, { ...row, outboxId: newId(), payload });
  }
  await completeCases(context, [{ requestId: request.id, predecessors: [] }]);
  return { revoked: order.targets.map(({ serialHex }) => serialHex) };
};
