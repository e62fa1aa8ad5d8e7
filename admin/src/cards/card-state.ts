import { CHIP_CARD_STATES } from '@kualik/domain/rules/chip-cards.ts';
import type { ChipCardState } from '@kualik/domain/rules/chip-cards.ts';

export const asCardState = (text: string | null): ChipCardState | null =>
  CHIP_CARD_STATES.find((state) => state === text) ?? null;
