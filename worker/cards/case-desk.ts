import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { CardUsage } from './card-port.ts';
import type { CardKeys, CardStep, ReadBack } from './station.ts';

/** What the service knows of a case whose card lies in the reader. */
export interface DeskFacts {
  readonly end: 'open' | 'completed' | 'given-up';
  /** Why it was given up at the card; null when somebody ended it, or it goes on. */
  readonly lostCode: ErrorCode | null;
  /** Keys that the case has taken, as SHA-256 of SPKI; null before that. */
  readonly recorded: { readonly cardId: string; readonly spkiSha256: Readonly<Record<CardUsage, string>> } | null;
  /** Both issued certificates; null while one is missing. */
  readonly certificates: Readonly<Record<CardUsage, Uint8Array>> | null;
}

/** The service, as a station sees one case. Each method may be called again after an interruption. */
export interface CaseDesk {
  look(): Promise<DeskFacts>;
  recordKeys(keys: CardKeys): Promise<void>;
  recordStep(step: CardStep): Promise<void>;
  recordWritten(read: ReadBack, cardId: string): Promise<void>;
  /** The case ends, and what was issued for it is revoked: its keys are not on the card. */
  giveUp(code: ErrorCode): Promise<void>;
  /** The operator's signature over the document (`@kualik/domain/rules/card-destruction.ts`), judged; null = he does not give it. */
  confirmDestruction(document: Uint8Array): Promise<{ cmsSha256: string } | null>;
  /** A key that such a signature gave up is about to go: its certificate is revoked. */
  revokeDestroyed(): Promise<void>;
}

/** Where the person types: at the station and nowhere else. Null = he does not want to. */
export interface PinPrompt {
  askPin(facts: { triesLeft: number | null }): Promise<string | null>;
}
