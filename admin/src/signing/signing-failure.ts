import type { TextKey } from '../texts/use-text.ts';

/** Every way in which signing can fail on this side, each with a text of its own. None of them is a bare "error". */
export const SIGNING_FAILURES = {
  FILE_MISSING: 'signing.failures.fileMissing',
  FILE_UNREADABLE: 'signing.failures.fileUnreadable',
  WRONG_PASSWORD: 'signing.failures.wrongPassword',
  NO_AUTH_KEY: 'signing.failures.noAuthKey',
  NO_SIGN_KEY: 'signing.failures.noSignKey',
  CERT_NOT_YET_VALID: 'signing.failures.certNotYetValid',
  CERT_EXPIRED: 'signing.failures.certExpired',
  OTHER_HOLDER: 'signing.failures.otherHolder',
  WRONG_ORIGIN: 'signing.failures.wrongOrigin',
  NOT_SIGN_IN_DOCUMENT: 'signing.failures.notSignInDocument',
  DOCUMENT_EXPIRED: 'signing.failures.documentExpired',
  DOCUMENT_UNREADABLE: 'signing.failures.documentUnreadable',
  DOCUMENT_HASH: 'signing.failures.documentHash',
  SIGNATURE_FAILED: 'signing.failures.signatureFailed',
  PROGRAM_ASKED: 'signing.failures.programAsked',
  PROGRAM_BLOCKED: 'signing.failures.programBlocked',
  PROGRAM_ABSENT: 'signing.failures.programAbsent',
  PROGRAM_OLD: 'signing.failures.programOld',
  PROGRAM_CANCELLED: 'signing.failures.programCancelled',
  PROGRAM_GONE: 'signing.failures.programGone',
  CARRIER_REMOVED: 'signing.failures.carrierRemoved',
} as const satisfies Record<string, TextKey>;

export type SigningFailureCode = keyof typeof SIGNING_FAILURES;

export class SigningFailure extends Error {
  readonly code: SigningFailureCode;

  constructor(code: SigningFailureCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'SigningFailure';
    this.code = code;
  }
}
