/** The card is not in the reader any more. */
export class CardPulled extends Error {
  override readonly name = 'CardPulled';
}

/** When the card is pulled out: at the n-th command from now, before the card did it or after (its answer is lost). */
export interface CardFault {
  readonly nth: number;
  readonly moment: 'before' | 'after';
}
