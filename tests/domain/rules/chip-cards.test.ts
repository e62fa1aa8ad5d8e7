import { describe, expect, it } from '@jest/globals';
import {
  CHIP_CARD_ACTIONS,
  CHIP_CARD_STATES,
  moveChipCard,
  USABLE_CHIP_CARD_STATES,
} from '@kualik/domain/rules/chip-cards.ts';

/** What becomes of a card: the state after each act, `-` = refused. In the order of the acts. */
const TABLE: Record<(typeof CHIP_CARD_STATES)[number], string> = {
  blank: 'personalised - lost - destroyed',
  personalised: 'personalised handed_over lost - destroyed',
  handed_over: 'personalised - lost - -',
  lost: '- - - blank destroyed',
  destroyed: '- - - - -',
};

describe('the inventory of cards (reg p.9(6), p.9(10))', () => {
  it.each(CHIP_CARD_STATES)('moves a card that is %s as the table says', (state) => {
    const ends = CHIP_CARD_ACTIONS.map((action) => {
      const outcome = moveChipCard(state, action, action === 'personalise' ? 'service' : 'employee');
      return outcome.ok ? outcome.value : '-';
    });
    expect(ends.join(' ')).toBe(TABLE[state]);
  });

  it('lets nobody but the service say that certificates stand on a card', () => {
    for (const state of CHIP_CARD_STATES)
      expect(moveChipCard(state, 'personalise', 'employee')).toMatchObject({ code: 'CARD_MOVE_NOT_ALLOWED' });
  });

  it('lets keys be made on what is neither lost nor destroyed', () => {
    expect(USABLE_CHIP_CARD_STATES).toEqual(['blank', 'personalised', 'handed_over']);
  });
});
