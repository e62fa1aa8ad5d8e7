import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import {
  CardAuthenticateError,
  CardConnectError,
  type CardError,
  type CardErrorOptions,
  CardGenerateError,
  CardReadError,
  CardSignError,
  type CardStage,
  CardTransmitError,
  CardVerifyError,
  CardWriteError,
} from './card-error.ts';

type AnswerStage = Exclude<CardStage, 'verify'>;
type StatusTable = Readonly<Record<number, ErrorCode>>;

/**
 * What a status word means, by the stage in which the card said it (NIST SP 800-73-4 part 2, 3.1–3.3; ISO/IEC 7816-4 5.1.3).
 * A word that has no row is `CARD_ANSWER_UNEXPECTED`.
 */
export const STATUS_WORDS: Readonly<Record<AnswerStage, StatusTable>> = {
  connect: { 0x6a81: 'CARD_NOT_PIV', 0x6a82: 'CARD_NOT_PIV', 0x6d00: 'CARD_NOT_PIV', 0x6e00: 'CARD_NOT_PIV' },
  transmit: {},
  authenticate: {
    0x6300: 'CARD_MANAGEMENT_KEY_WRONG',
    0x6982: 'CARD_MANAGEMENT_KEY_WRONG',
    0x6983: 'CARD_MANAGEMENT_KEY_WRONG',
    0x6a80: 'CARD_MANAGEMENT_KEY_WRONG',
    0x6a86: 'CARD_MANAGEMENT_KEY_WRONG',
  },
  generate: {
    0x6982: 'CARD_MANAGEMENT_KEY_NEEDED',
    0x6a80: 'CARD_ALGORITHM_ABSENT',
    0x6a86: 'CARD_ALGORITHM_ABSENT',
    0x6581: 'CARD_WRITE_FAILED',
  },
  sign: {
    0x6982: 'CARD_PIN_NEEDED',
    0x6a80: 'CARD_KEY_MISSING',
    0x6a82: 'CARD_KEY_MISSING',
    0x6a86: 'CARD_KEY_MISSING',
    0x6a88: 'CARD_KEY_MISSING',
  },
  read: { 0x6982: 'CARD_PIN_NEEDED' },
  write: {
    0x6982: 'CARD_MANAGEMENT_KEY_NEEDED',
    0x6a84: 'CARD_MEMORY_FULL',
    0x6581: 'CARD_WRITE_FAILED',
    0x6700: 'CARD_MEMORY_FULL',
  },
};

const ERROR_OF_STAGE: Readonly<Record<AnswerStage, new (code: ErrorCode, options: CardErrorOptions) => CardError>> = {
  connect: CardConnectError,
  transmit: CardTransmitError,
  authenticate: CardAuthenticateError,
  generate: CardGenerateError,
  sign: CardSignError,
  read: CardReadError,
  write: CardWriteError,
};

/** The error of a stage for what the card answered. */
export function errorOfStatus(stage: AnswerStage, status: number): CardError {
  return new ERROR_OF_STAGE[stage](STATUS_WORDS[stage][status] ?? 'CARD_ANSWER_UNEXPECTED', { status });
}

/** Secrets that a person types. */
export type Reference = 'PIN' | 'PUK';

const REFERENCE_CODES = {
  PIN: { wrong: 'CARD_PIN_WRONG', blocked: 'CARD_PIN_BLOCKED', malformed: 'CARD_PIN_MALFORMED' },
  PUK: { wrong: 'CARD_PUK_WRONG', blocked: 'CARD_PUK_BLOCKED', malformed: 'CARD_PIN_MALFORMED' },
} as const satisfies Record<Reference, Record<string, ErrorCode>>;

/** Tries that a status word tells of (63Cx; 6983 = none); null = it tells of none. */
export function triesLeftOf(status: number): number | null {
  if (status === 0x6983) return 0;
  return status >> 4 === 0x63c ? status & 0xf : null;
}

/** The error for what the card answered to a PIN or PUK (NIST SP 800-73-4 part 2, 3.2.1–3.2.3). */
export function verifyErrorOf(reference: Reference, status: number): CardVerifyError {
  const codes = REFERENCE_CODES[reference];
  const triesLeft = triesLeftOf(status);
  if (triesLeft !== null)
    return new CardVerifyError(triesLeft === 0 ? codes.blocked : codes.wrong, triesLeft, { status });
  return new CardVerifyError(status === 0x6a80 ? codes.malformed : 'CARD_ANSWER_UNEXPECTED', null, { status });
}
