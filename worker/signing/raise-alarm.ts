import { appendAudit, type RequestEntity } from '@kualik/db';
import { blockRequest } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { JobResult, JobRow } from '../job.ts';
import type { SignerContext } from './signer-context.ts';

/** No certificate, the case says why, the audit and the metrics alarm. The case stays for people to look at. */
export async function raiseAlarm(
  { orm, clock, metrics, log }: SignerContext,
  row: JobRow,
  request: RequestEntity,
  code: ErrorCode,
): Promise<JobResult> {
  await orm.em.fork().transactional(async (em) => {
    if (!(await blockRequest(em, request, code))) return;
    await appendAudit(em, {
      kind: 'confirmation.alarm',
      actor: { kind: 'system', id: 'signer' },
      at: clock.now(),
      requestId: request.id,
      data: { code, step: request.step, outboxId: row.outboxId },
    });
  });
  metrics.alarm('confirmation');
  log.error({ requestId: request.id, code }, 'no certificate: the confirmation does not hold');
  return { blocked: code };
}
