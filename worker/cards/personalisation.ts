import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { CardUsage } from './card-port.ts';
import type { ChipIdentity } from './chip-card.ts';
import type { PivAlgorithm } from './piv-objects.ts';

export const CARD_USAGES: readonly CardUsage[] = ['sign', 'auth'];

/** One line of the journal: what begins, or what was done. Nothing here is secret; bytes are base64. */
export type PersonalisationRow =
  | { type: 'bound'; cardId: string; serial: string | null; isBlank: boolean }
  | { type: 'destruction-confirmed'; usages: CardUsage[]; cmsSha256: string }
  | { type: 'making'; usage: CardUsage }
  | { type: 'made'; usage: CardUsage; algorithm: PivAlgorithm; spki: string }
  /** A key that was made and is not there: nobody knows of it yet, so another one takes its place. */
  | { type: 'missing'; usage: CardUsage }
  | { type: 'requested'; usage: CardUsage; csr: string }
  | { type: 'recorded' }
  | { type: 'writing'; usage: CardUsage; certificateSha256: string }
  | { type: 'read-back'; usage: CardUsage; certificateSha256: string }
  | { type: 'finished' }
  | { type: 'over'; code: ErrorCode };

export interface MadeKey {
  readonly algorithm: PivAlgorithm;
  readonly spki: string;
  readonly csr: string | null;
}

/** How far one case is with its card. Follows from the rows alone. */
export interface PersonalisationState {
  readonly card: (ChipIdentity & { cardId: string; isBlank: boolean }) | null;
  /** True once the old content may go: nothing was there, somebody signed for it, or a key was begun already. */
  readonly mayDestroy: boolean;
  readonly keys: Readonly<Partial<Record<CardUsage, MadeKey>>>;
  readonly isRecorded: boolean;
  readonly readBack: readonly CardUsage[];
  readonly end: { result: 'finished' } | { result: 'over'; code: ErrorCode } | null;
}

export const UNTOUCHED: PersonalisationState = {
  ...{ card: null, mayDestroy: false, keys: {}, isRecorded: false },
  ...{ readBack: [], end: null },
};

/** The state after one more row. */
export function advance(state: PersonalisationState, row: PersonalisationRow): PersonalisationState {
  switch (row.type) {
    case 'bound':
      return { ...state, card: { cardId: row.cardId, serial: row.serial, isBlank: row.isBlank } };
    case 'destruction-confirmed':
      return { ...state, mayDestroy: true };
    case 'making':
    case 'missing':
      return { ...state, mayDestroy: true, keys: { ...state.keys, [row.usage]: undefined } };
    case 'made':
      return { ...state, keys: { ...state.keys, [row.usage]: { ...keyOf(row), csr: null } } };
    case 'requested': {
      const key = state.keys[row.usage];
      return key === undefined ? state : { ...state, keys: { ...state.keys, [row.usage]: { ...key, csr: row.csr } } };
    }
    case 'recorded':
      return { ...state, isRecorded: true };
    case 'writing':
      return { ...state, readBack: state.readBack.filter((usage) => usage !== row.usage) };
    case 'read-back':
      return { ...state, readBack: [...state.readBack, row.usage] };
    case 'finished':
      return { ...state, end: { result: 'finished' } };
    case 'over':
      return { ...state, end: { result: 'over', code: row.code } };
    default:
      return row satisfies never;
  }
}

function keyOf({ algorithm, spki }: { algorithm: PivAlgorithm; spki: string }): Omit<MadeKey, 'csr'> {
  return { algorithm, spki };
}

/** What is known besides the journal when the next step is chosen. */
export interface PersonalisationFacts {
  /** Keys that the case has taken: none, the very keys of the journal, or others. */
  readonly recorded: 'none' | 'ours' | 'others';
  readonly certificates: 'missing' | 'issued';
  /** The case has compared what was read back, and is done; or it was ended by somebody. */
  readonly caseEnd: 'open' | 'completed' | 'given-up';
  /** Why it was given up at the card; null when somebody ended it. */
  readonly lostCode: ErrorCode | null;
  /** Slots that hold a key or a certificate; null = not looked yet. */
  readonly occupied: readonly CardUsage[] | null;
  /** Whether both keys have just shown themselves on this card; null = not asked yet. */
  readonly keysShown: boolean | null;
}

export type PersonalisationStep =
  | { step: 'bind' | 'look' | 'note-recorded' | 'record' | 'show-keys' | 'complete' | 'note-finished' }
  | { step: 'confirm-destruction'; usages: readonly CardUsage[] }
  | { step: 'make' | 'request' | 'write'; usage: CardUsage }
  | { step: 'start-over'; code: ErrorCode }
  | { step: 'stop'; result: 'keys-recorded' | 'finished' }
  | { step: 'stop'; result: 'over' | 'refused'; code: ErrorCode };

/**
 * What comes next: the same after any interruption, for it follows from what is recorded. Total. Does not look at the card:
 * that it is the right one is checked before. @rule reg p.9(6), p.9(10)
 */
export function nextStep(state: PersonalisationState, facts: PersonalisationFacts): PersonalisationStep {
  if (state.end?.result === 'over') return { step: 'stop', result: 'over', code: state.end.code };
  if (state.end?.result === 'finished') return { step: 'stop', result: 'finished' };
  if (facts.caseEnd === 'completed') return { step: 'note-finished' };
  if (facts.caseEnd === 'given-up') return { step: 'start-over', code: facts.lostCode ?? 'CARD_CASE_OVER' };
  if (state.card === null)
    return facts.recorded === 'none'
      ? { step: 'bind' }
      : { step: 'stop', result: 'refused', code: 'CARD_OF_OTHER_STATION' };
  return facts.recorded === 'none' && !state.isRecorded ? nextBeforeIssue(state, facts) : nextAfter(state, facts);
}

function nextBeforeIssue(state: PersonalisationState, facts: PersonalisationFacts): PersonalisationStep {
  if (!state.mayDestroy && facts.occupied === null) return { step: 'look' };
  if (!state.mayDestroy && facts.occupied?.length) return { step: 'confirm-destruction', usages: facts.occupied };
  for (const usage of CARD_USAGES) if (state.keys[usage] === undefined) return { step: 'make', usage };
  for (const usage of CARD_USAGES) if (state.keys[usage]?.csr === null) return { step: 'request', usage };
  return { step: 'record' };
}

function nextAfter(state: PersonalisationState, facts: PersonalisationFacts): PersonalisationStep {
  if (facts.recorded === 'others') return { step: 'start-over', code: 'CARD_KEY_MISSING' };
  if (!state.isRecorded) return { step: 'note-recorded' };
  if (facts.certificates === 'missing') return { step: 'stop', result: 'keys-recorded' };
  if (facts.keysShown === null) return { step: 'show-keys' };
  if (!facts.keysShown) return { step: 'start-over', code: 'CARD_KEY_MISSING' };
  for (const usage of CARD_USAGES) if (!state.readBack.includes(usage)) return { step: 'write', usage };
  return { step: 'complete' };
}

/** Whether the card in the reader is the one of the case: by its id and by the number of its chip. @rule reg p.9(1) */
export function isCardOf(state: PersonalisationState, { cardId, serial }: ChipIdentity): boolean {
  const { card } = state;
  if (card === null) return true;
  if (card.serial !== serial) return false;
  const isStillBlank = cardId === null && card.isBlank && Object.keys(state.keys).length === 0;
  return cardId === card.cardId || isStillBlank;
}
