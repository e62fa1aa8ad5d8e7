import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { changeChipCard, chipCardByCardId } from '@kualik/db/repositories/chip-card.repository.ts';
import { moveChipCard as decideMove } from '@kualik/domain/rules/chip-cards.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import type { MoveChipCardInput } from './card-station.input.ts';
import type { ChipCardState } from './card-station.type.ts';

/** What became of a card, from the state that was on screen. @rule reg p.9(10) */
export async function moveChipCard(context: ApiContext, input: MoveChipCardInput): Promise<ChipCardState> {
  const { em, now: at } = context;
  const { cardId, state: from, act } = input;
  const card = await chipCardByCardId(em, cardId);
  if (card === null) throw new CodedError('NOT_FOUND', { field: 'cardId' });
  if (card.state !== from) throw new CodedError('STATE_CHANGED');
  const to = valueOf(decideMove(from, act, 'employee'));
  await em.transactional(async (inner) => {
    const change = { state: to, changedAt: at, changedById: signedInOf(context).employeeId };
    if (!(await changeChipCard(inner, { id: card.id, from }, change))) throw new CodedError('STATE_CHANGED');
    const actor = employeeActor(context);
    await appendAudit(inner, {
      kind: 'card.moved',
      actor,
      at,
      requestId: card.requestId ?? null,
      data: { cardId, from, to },
    });
  });
  return to;
}
