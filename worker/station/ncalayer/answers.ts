import { errorText, type ErrorCode } from '@kualik/domain/rules/errors.ts';
import {
  type BasicsFailure,
  CANCELLED_MESSAGE,
  CARRIER_REMOVED_EVENT,
  SIGNING_MODULES,
  SIGNING_VERSION,
} from '@kualik/domain/rules/local-signing.ts';
import type { Language } from '@kualik/domain/texts/language.ts';

/** How a method ended, whatever module it belongs to. */
export type Ending =
  | { readonly result: 'value'; readonly value: unknown }
  | { readonly result: 'cancelled' }
  | { readonly result: 'failed'; readonly code: ErrorCode; readonly triesLeft: number | null }
  /** Something is asked that this station does not do. */
  | { readonly result: 'invalid' }
  | { readonly result: 'unknown-method' };

/** Said when the connection opens. */
export const GREETING = { result: { version: SIGNING_VERSION } };
export const MODULE_NOT_FOUND = { success: false, errorCode: 'MODULE_NOT_FOUND' };
export const CARRIER_REMOVED = { event: CARRIER_REMOVED_EVENT };
export const NOT_JSON = { success: false, code: 'COMMON_JSON_WRAPPING_EXCEPTION' };

interface Addressee {
  readonly uuid: unknown;
  readonly language: Language;
}
type Envelope = (ending: Ending, to: Addressee) => object;

const INVALID_TEXT = 'The parameters are not supported.';
const UNKNOWN_METHOD_TEXT = 'The module has no such method.';

/** `{code, message, responseObject, uuid}`. */
const commonEnvelope: Envelope = (ending, { uuid, language }) => {
  const call = uuid === undefined ? {} : { uuid };
  const refused = (message: string): object => ({ code: '500', message, ...call });
  switch (ending.result) {
    case 'value':
      return { code: '200', message: '', responseObject: ending.value, ...call };
    case 'cancelled':
      return refused(CANCELLED_MESSAGE);
    case 'failed':
      return refused(errorText(ending.code)[language]);
    case 'invalid':
      return refused(INVALID_TEXT);
    case 'unknown-method':
      return refused(UNKNOWN_METHOD_TEXT);
    default:
      return ending satisfies never;
  }
};

/** `{status, code, message, body: {result}}`; cancelled = a body without result. */
const basicsEnvelope: Envelope = (ending, { language }) => {
  const refused = (code: BasicsFailure, message: string): object => ({ status: false, code, message });
  switch (ending.result) {
    case 'value':
      return { status: true, body: { result: ending.value } };
    case 'cancelled':
      return { status: true, body: {} };
    case 'failed': {
      const { code, triesLeft } = ending;
      return { ...refused('SIGNING_FAILURE', errorText(code)[language]), details: { code, triesLeft } };
    }
    case 'invalid':
      return refused('INVALID_SIGNING_PARAMS', INVALID_TEXT);
    case 'unknown-method':
      return refused('INVOCATION_ERROR', UNKNOWN_METHOD_TEXT);
    default:
      return ending satisfies never;
  }
};

/** How each module words its answers. */
export const ENVELOPES: Readonly<Record<string, Envelope>> = {
  [SIGNING_MODULES.commonUtils]: commonEnvelope,
  [SIGNING_MODULES.basics]: basicsEnvelope,
  [SIGNING_MODULES.station]: commonEnvelope,
};
