import type { cards as kazakh } from '../kk/cards.ts';
import type { Shape } from '../shape.ts';

/** English texts of the inventory of chip cards, and of the tables of the registry. */
export const cards: Shape<typeof kazakh> = {
  registry: {
    loading: 'Loading the list…',
    failed: 'The list was not loaded',
    empty: 'The list is empty so far.',
    noneFits: 'No row fits these filters.',
    clear: 'Take the filters away',
    filters: 'Filters',
  },
  cards: {
    title: 'Inventory of cards',
    caption: 'Chip cards and where they are',
    state: 'By state',
    cardId: 'Number of the card (32 characters)',
    request: 'Request number',
    acts: 'Act',
    states: {
      blank: 'Blank',
      personalised: 'Ready',
      handed_over: 'Handed over',
      lost: 'Lost',
      destroyed: 'Destroyed',
    },
    moves: { hand_over: 'Handed over', lose: 'Lost', find: 'Found', destroy: 'Destroyed' },
    asks: {
      hand_over: 'Record that the card was handed over to its holder?',
      lose: 'Record that the card is lost?',
      find: 'Record that the card was found?',
      destroy: 'Record that the card was destroyed?',
    },
    effects: {
      hand_over: 'Its holder has the card. When he comes for new keys, it is made ready again.',
      lose: 'No more keys go onto this card. The certificates on it are not revoked by this: that is ordered apart, as its holder asks.',
      find: 'The card counts as blank again. Revoked certificates do not come back.',
      destroy: 'This cannot be undone: the card leaves the inventory, and nothing is written onto it any more.',
    },
    confirm: 'Record',
    cancel: 'Cancel',
    moved: 'Recorded',
  },
};
