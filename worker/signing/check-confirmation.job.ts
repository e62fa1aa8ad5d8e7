import { orderFile } from '@kualik/db/repositories/order-file.repository.ts';
import { advanceCase } from '../advance-case.ts';
import { type Job, PermanentFailure } from '../job.ts';
import { authoriseOrder } from './authorised-order.ts';
import { raiseAlarm } from './raise-alarm.ts';
import type { SignerContext } from './signer-context.ts';

/** Condition 3: the system checks the request that the operator certified with his signature. @rule reg p.6 C3, p.6(10) */
export const checkConfirmation: Job<SignerContext> = async (context, row) => {
  const em = context.orm.em.fork();
  const file = await orderFile(em, row.requestId ?? '');
  if (file === null) throw new PermanentFailure('REQUEST_UNKNOWN');
  const { request } = file;
  if (request.step !== row.payload['step']) return { skipped: request.step };
  const authorisation = await authoriseOrder(context, em, file);
  if (authorisation.kind === 'tampered') return raiseAlarm(context, row, request, authorisation.code);
  const isAuthorised = authorisation.kind === 'authorised';
  const moved = await em.transactional((inner) =>
    advanceCase(
      inner,
      context.registry,
      request,
      { type: 'judge', step: request.step },
      {
        checks: { 'operator_signature.valid': isAuthorised ? 'passed' : 'failed' },
        flags: {},
        ...(isAuthorised ? {} : { reason: { code: authorisation.code } }),
      },
      { actor: { kind: 'system', id: 'signer' }, at: context.clock.now() },
    ),
  );
  return { to: moved.to, code: isAuthorised ? null : authorisation.code };
};
