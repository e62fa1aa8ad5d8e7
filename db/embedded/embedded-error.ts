export type EmbeddedErrorCode =
  | 'EMBEDDED_NOT_AVAILABLE'
  | 'EMBEDDED_NO_ACCOUNT'
  | 'DATABASE_IN_USE'
  | 'DATABASE_FOLDER_LOST'
  | 'DATABASE_FOLDER_VERSION'
  | 'DATABASE_INIT_FAILED'
  | 'DATABASE_START_FAILED';

/** A start that cannot go on; the message tells the reader what to do. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}
