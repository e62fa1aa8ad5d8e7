import type { LocalizedText } from './errors/error-row.ts';

/** `unavailable` is never "wrong": the answer could not be got. `absent`: there is nothing to be judged. */
export type CheckOutcome = 'passed' | 'failed' | 'unavailable' | 'absent';

export interface Finding {
  outcome: CheckOutcome;
  text: LocalizedText;
}

/** A row of the tables of findings. */
export function finding(outcome: CheckOutcome, kk: string, ru: string, en: string): Finding {
  return { outcome, text: { kk, ru, en } };
}

export type FindingTable = Record<string, Record<string, Finding>>;
