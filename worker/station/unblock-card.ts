import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { CardError } from '../cards/card-error.ts';
import type { ChipReader } from '../cards/chip-card.ts';
import type { PinDesk } from './pin-desk.ts';

export interface UnblockTools {
  reader: ChipReader;
  desk: Pick<PinDesk, 'tellUnblocked'>;
  /** How it ended; null when well. */
  tell: (code: ErrorCode | null) => void;
}

/** Gives the card in the reader a new PIN for its PUK. A wrong one costs a try and is not sent again by itself. @rule reg p.9(6) */
export async function unblockCard({ reader, desk, tell }: UnblockTools, puk: string, nextPin: string): Promise<void> {
  try {
    const card = await reader.connect();
    try {
      await card.unblockPin(puk, nextPin);
    } finally {
      await card.disconnect();
    }
    tell(null);
    desk.tellUnblocked();
  } catch (error) {
    if (!(error instanceof CardError)) throw error;
    tell(error.code);
  }
}
