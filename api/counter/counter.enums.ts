import { describedEnum } from '../schema/described-enum.ts';

export const CardStepKind = describedEnum('CardStepKind', 'A step of writing a certificate onto a card.', {
  STARTED: ['started', 'The write is about to begin.'],
  WRITTEN: ['written', 'The card took the bytes.'],
});
export type CardStepKind = (typeof CardStepKind)[keyof typeof CardStepKind];
