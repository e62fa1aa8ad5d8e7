import type { ErrorCode } from '@kualik/domain/rules/errors.ts';

/** The signing program did not sign and says why: the station by a code, another program in its own words. */
export class ProgramRefusal extends Error {
  readonly code: ErrorCode | null;
  /** Wrong PINs that are left, when it told. */
  readonly triesLeft: number | null;

  constructor(message: string, code: ErrorCode | null, triesLeft: number | null) {
    super(message);
    this.name = 'ProgramRefusal';
    this.code = code;
    this.triesLeft = triesLeft;
  }
}
