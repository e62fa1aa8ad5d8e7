import { CARD_ERRORS } from './errors/card.ts';
import { CARD_STATION_ERRORS } from './errors/card-station.ts';
import { CABINET_ERRORS } from './errors/cabinet.ts';
import { APPLICANT_ERRORS } from './errors/applicants.ts';
import { COMMON_ERRORS } from './errors/common.ts';
import { COMPLAINT_ERRORS } from './errors/complaints.ts';
import { CONFIRMATION_ERRORS } from './errors/confirmation.ts';
import { COUNTER_ERRORS } from './errors/counter.ts';
import type { ErrorRow, LocalizedText } from './errors/error-row.ts';
import { FAILED_WORK_ERRORS } from './errors/failed-work.ts';
import { HOLD_ERRORS } from './errors/holds.ts';
import { KEY_ERRORS } from './errors/keys.ts';
import { OPERATOR_ERRORS } from './errors/operators.ts';
import { ORDER_ERRORS } from './errors/order.ts';
import { QUESTIONNAIRE_ERRORS } from './errors/questionnaire.ts';
import { QUEUE_ERRORS } from './errors/queue.ts';
import { SIGNED_REQUEST_ERRORS } from './errors/signed-request.ts';
import { QUALITY_ERRORS } from './errors/quality.ts';
import { FORM_ERRORS } from './errors/papers.ts';
import { STAFF_ERRORS } from './errors/staff.ts';
import { TERM_ERRORS } from './errors/terms.ts';
import { UPLOAD_ERRORS } from './errors/uploads.ts';

export type { ErrorKind, ErrorRow, LocalizedText } from './errors/error-row.ts';

/** Every error a person or a client can meet. A code is never reused; a code without a row does not compile. */
export const ERRORS = {
  ...COMMON_ERRORS,
  ...FAILED_WORK_ERRORS,
  ...ORDER_ERRORS,
  ...APPLICANT_ERRORS,
  ...KEY_ERRORS,
  ...CONFIRMATION_ERRORS,
  ...STAFF_ERRORS,
  ...QUEUE_ERRORS,
  ...QUESTIONNAIRE_ERRORS,
  ...COMPLAINT_ERRORS,
  ...FORM_ERRORS,
  ...CARD_ERRORS,
  ...CARD_STATION_ERRORS,
  ...CABINET_ERRORS,
  ...SIGNED_REQUEST_ERRORS,
  ...OPERATOR_ERRORS,
  ...QUALITY_ERRORS,
  ...TERM_ERRORS,
  ...UPLOAD_ERRORS,
  ...HOLD_ERRORS,
  ...COUNTER_ERRORS,
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** A value, or the code of the row that says why there is none. Rules return this and never throw. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; detail?: string };

/** The row of a code. Does not choose the language: that is done at the edge. */
export function errorRow(code: ErrorCode): ErrorRow {
  return ERRORS[code];
}

/** The text of a code in three languages. */
export function errorText(code: ErrorCode): LocalizedText {
  return ERRORS[code].text;
}

/** True when the text is a code of the table; for codes that come back from storage. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERRORS, text);
}

/** Shorthand of a successful outcome. */
export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Shorthand of a refusal; `detail` is for the log and holds nothing personal. */
export function refused(code: ErrorCode, detail?: string): { ok: false; code: ErrorCode; detail?: string } {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}
