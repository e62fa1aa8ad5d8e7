import { errorText, type ErrorCode, type LocalizedText } from '@kualik/domain/rules/errors.ts';

/** What a card refused to do, by stage. The code has its text for people in three languages; no message holds a PIN. */
export abstract class CardError extends Error {
  abstract readonly stage: 'connect' | 'transmit' | 'verify' | 'write';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = new.target.name;
    this.code = code;
  }

  get text(): LocalizedText {
    return errorText(this.code);
  }
}

/** No card in the reader, or another one than expected. */
export class CardConnectError extends CardError {
  readonly stage = 'connect';
}

/** The card went away or did not answer in the middle of a command. */
export class CardTransmitError extends CardError {
  readonly stage = 'transmit';
}

/** The PIN was not accepted. */
export class CardVerifyError extends CardError {
  readonly stage = 'verify';
  readonly triesLeft: number;

  constructor(code: ErrorCode, triesLeft: number) {
    super(code);
    this.triesLeft = triesLeft;
  }
}

/** What was written is not on the card, or may not be written onto it. */
export class CardWriteError extends CardError {
  readonly stage = 'write';
}
