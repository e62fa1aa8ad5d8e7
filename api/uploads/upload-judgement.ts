import type { ErrorCode } from '@kualik/domain/rules/errors.ts';

export const UPLOAD_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type UploadType = (typeof UPLOAD_TYPES)[number];

/** An upload that may be kept: images are encoded anew, PDFs stay as they came. */
export type UploadJudgement =
  | { ok: true; contentType: UploadType; content: Uint8Array }
  | { ok: false; code: ErrorCode };

/** Ends the inspection of a file with its code. */
export class UploadRefused extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.name = 'UploadRefused';
    this.code = code;
  }
}
