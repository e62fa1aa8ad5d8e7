import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { insertKeyLoss, useKeyLossCode } from '@kualik/db/repositories/key-loss.repository.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { sha256OfText } from '../sign-in/session-token.ts';
import type { KeyLossOutcomeType, TelephoneKeyLossInput } from './key-loss.type.ts';
import { suspendOperator } from './suspend-operator.ts';
import { tellOfLoss } from './tell-of-loss.ts';

/**
 * The operator calls 1414 and says his code: he is suspended at once. That everything since goes on hold is decided by the
 * provider: a telephone call alone must not stop hundreds of certificates. @rule reg p.13, p.19(5) rule 3
 */
export async function reportKeyLossByTelephone(
  context: ApiContext,
  { code, since }: TelephoneKeyLossInput,
): Promise<KeyLossOutcomeType> {
  const { em, now: at, limits } = context;
  const { employeeId: agentId } = signedInOf(context);
  await limits.spend('callCentre', agentId);
  if (since > at) throw new CodedError('KEY_LOSS_MOMENT', { field: 'since' });
  const parsed = parseRequestNumber(code);
  if (!parsed.ok) throw new CodedError('KEY_LOSS_CODE_WRONG', { field: 'code' });
  const actor = { kind: 'employee', id: agentId } as const;
  return em.transactional(async (inner) => {
    const employeeId = await useKeyLossCode(inner, sha256OfText(parsed.value));
    if (employeeId === null) throw new CodedError('KEY_LOSS_CODE_WRONG', { field: 'code' });
    const loss = { employeeId, since, channel: 'telephone', reportedById: agentId, reportedAt: at } as const;
    const undecided = { state: 'reported', decidedById: null, decidedAt: null } as const;
    const id = await insertKeyLoss(inner, { ...loss, ...undecided });
    const data = { keyLossId: id, employeeId, since: since.toISOString(), channel: 'telephone' };
    await appendAudit(inner, { kind: 'key-loss.reported', actor, at, requestId: null, data });
    await suspendOperator(inner, { employeeId, keyLossId: id, actor, at });
    await tellOfLoss(inner, 'key_loss_reported', { id, employeeId, at });
    return { id, state: 'reported' as const, held: 0 };
  });
}
