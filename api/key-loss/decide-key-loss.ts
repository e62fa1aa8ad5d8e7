import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { decideKeyLossRow, findKeyLoss } from '@kualik/db/repositories/key-loss.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { holdConfirmedSince } from './hold-confirmed.ts';
import type { KeyLossOutcomeType } from './key-loss.type.ts';
import { tellOfLoss } from './tell-of-loss.ts';

/** The provider decides a report that came by telephone. Dismissed, the account stays suspended until it is resumed. @rule reg p.19(5) rule 3 */
export async function decideKeyLoss(context: ApiContext, id: string, confirm: boolean): Promise<KeyLossOutcomeType> {
  const { em, now: at } = context;
  const loss = isUuid(id) ? await findKeyLoss(em, id) : null;
  if (loss === null) throw new CodedError('NOT_FOUND');
  const by = signedInOf(context).employeeId;
  const actor = { kind: 'employee', id: by } as const;
  const state = confirm ? 'acted' : 'dismissed';
  return em.transactional(async (inner) => {
    if (!(await decideKeyLossRow(inner, id, { state, by, at }))) throw new CodedError('KEY_LOSS_DECIDED');
    const { employeeId } = loss;
    await tellOfLoss(inner, confirm ? 'key_loss_confirmed' : 'key_loss_dismissed', { id, employeeId, at });
    if (confirm) return { id, state, held: await holdConfirmedSince(inner, loss, { actor, at }) };
    const data = { keyLossId: id, employeeId };
    await appendAudit(inner, { kind: 'key-loss.dismissed', actor, at, requestId: null, data });
    return { id, state, held: 0 };
  });
}
