import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';

/** Where a card is on its way. @rule reg p.9(6), p.9(10) */
export const CHIP_CARD_STATES = ['blank', 'personalised', 'handed_over', 'lost', 'destroyed'] as const;
export type ChipCardState = (typeof CHIP_CARD_STATES)[number];

export const CHIP_CARD_ACTIONS = ['personalise', 'hand_over', 'lose', 'find', 'destroy'] as const;
export type ChipCardAction = (typeof CHIP_CARD_ACTIONS)[number];

interface ChipCardMove {
  state: ChipCardState;
  action: ChipCardAction;
  next: ChipCardState;
  /** The service itself, when certificates are written; or an employee. */
  who: 'service' | 'employee';
}

/** All moves of a card; the acts name the first three, the rest is our own [D]. Whoever comes again with his card gets a new pair onto it. @rule reg p.9(6), p.9(10) */
export const CHIP_CARD_MOVES: readonly ChipCardMove[] = [
  { state: 'blank', action: 'personalise', next: 'personalised', who: 'service' },
  { state: 'personalised', action: 'personalise', next: 'personalised', who: 'service' },
  { state: 'handed_over', action: 'personalise', next: 'personalised', who: 'service' },
  { state: 'personalised', action: 'hand_over', next: 'handed_over', who: 'employee' },
  { state: 'blank', action: 'lose', next: 'lost', who: 'employee' },
  { state: 'personalised', action: 'lose', next: 'lost', who: 'employee' },
  { state: 'handed_over', action: 'lose', next: 'lost', who: 'employee' },
  { state: 'lost', action: 'find', next: 'blank', who: 'employee' },
  { state: 'blank', action: 'destroy', next: 'destroyed', who: 'employee' },
  { state: 'personalised', action: 'destroy', next: 'destroyed', who: 'employee' },
  { state: 'lost', action: 'destroy', next: 'destroyed', who: 'employee' },
];

/** The state after an act, or `CARD_MOVE_NOT_ALLOWED`. Total. Does not look at certificates on the card. @rule reg p.9(6), p.9(10) */
export function moveChipCard(
  state: ChipCardState,
  action: ChipCardAction,
  who: ChipCardMove['who'],
): Outcome<ChipCardState> {
  const move = CHIP_CARD_MOVES.find((one) => one.state === state && one.action === action && one.who === who);
  return move === undefined ? refused('CARD_MOVE_NOT_ALLOWED') : ok(move.next);
}

/** States in which keys may be made on a card: the others have no place in a reader. @rule reg p.9(6) */
export const USABLE_CHIP_CARD_STATES: readonly ChipCardState[] = CHIP_CARD_MOVES.flatMap(({ state, action }) =>
  action === 'personalise' ? [state] : [],
);
