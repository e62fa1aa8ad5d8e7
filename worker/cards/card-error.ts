import { errorText, type ErrorCode, type LocalizedText } from '@kualik/domain/rules/errors.ts';

export interface CardErrorOptions extends ErrorOptions {
  /** What the card answered, when it did. */
  status?: number;
}

/** What a card refused to do, by stage. The code has its text for people in three languages; no message holds a PIN. */
export abstract class CardError extends Error {
  abstract readonly stage: 'connect' | 'transmit' | 'verify' | 'authenticate' | 'generate' | 'sign' | 'read' | 'write';
  readonly code: ErrorCode;
  /** Status word (ISO/IEC 7816-4 5.1.3); null where the fault is not an answer of the card. */
  readonly status: number | null;

  constructor(code: ErrorCode, options: CardErrorOptions = {}) {
    super(code, options);
    this.name = new.target.name;
    this.code = code;
    this.status = options.status ?? null;
  }

  get text(): LocalizedText {
    return errorText(this.code);
  }
}

export type CardStage = CardError['stage'];

/** No card in the reader, or another one than expected. */
export class CardConnectError extends CardError {
  readonly stage = 'connect';
}

/** The card went away or did not answer in the middle of a command. */
export class CardTransmitError extends CardError {
  readonly stage = 'transmit';
}

/** The PIN or the PUK was not accepted. */
export class CardVerifyError extends CardError {
  readonly stage = 'verify';
  /** How many wrong tries are left; null where the card does not say. */
  readonly triesLeft: number | null;

  constructor(code: ErrorCode, triesLeft: number | null, options?: CardErrorOptions) {
    super(code, options);
    this.triesLeft = triesLeft;
  }
}

/** Card and station did not prove the management key to each other. */
export class CardAuthenticateError extends CardError {
  readonly stage = 'authenticate';
}

/** The card made no key. */
export class CardGenerateError extends CardError {
  readonly stage = 'generate';
}

/** The card did not sign. */
export class CardSignError extends CardError {
  readonly stage = 'sign';
}

/** What stands on the card could not be read. */
export class CardReadError extends CardError {
  readonly stage = 'read';
}

/** What was written is not on the card, or may not be written onto it. */
export class CardWriteError extends CardError {
  readonly stage = 'write';
}
