import type { ChipCardState } from '@kualik/domain/rules/chip-cards.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ChipCardEntity } from '../entities/chip-card.entity.ts';
import { newId } from '../ids.ts';

/** A card that was never seen is blank; one that is known stays as it is. Gives how it stands. */
export async function meetChipCard(
  em: EntityManager,
  card: { cardId: string; serial: string | null; requestId: string; at: Date; employeeId: string },
): Promise<ChipCardState> {
  const { cardId, serial, requestId, at, employeeId } = card;
  await em.execute(
    `insert into chip_card (id, card_id, serial, state, request_id, registered_at, changed_at, changed_by_id)
      values (?, ?, ?, 'blank', ?, ?, ?, ?) on conflict (card_id) do nothing`,
    [newId(), cardId, serial, requestId, at, at, employeeId],
  );
  const rows: { state: ChipCardState }[] = await em.execute('select state from chip_card where card_id = ?', [cardId]);
  return rows[0]?.state ?? 'blank';
}

export async function chipCardByCardId(em: EntityManager, cardId: string): Promise<ChipCardEntity | null> {
  return em.findOne(ChipCardEntity, { cardId });
}

export interface ChipCardChange {
  state: ChipCardState;
  changedAt: Date;
  changedById: string;
  requestId?: string;
}

/** Guarded: from the state that was seen, once. */
export async function changeChipCard(
  em: EntityManager,
  { id, from }: { id: string; from: ChipCardState },
  change: ChipCardChange,
): Promise<boolean> {
  return (await em.nativeUpdate(ChipCardEntity, { id, state: from }, change)) === 1;
}
