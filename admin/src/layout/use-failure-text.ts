import { ERRORS, isErrorCode } from '@kualik/domain/rules/errors.ts';
import { isApiError, NETWORK_CODE } from '../api/api-error.ts';
import type { LocalizedText } from '../api/types.ts';
import { ProgramRefusal } from '../local-signing/program-refusal.ts';
import { SIGNING_FAILURES, SigningFailure } from '../signing/signing-failure.ts';
import { useLocalized, useText } from '../texts/use-text.ts';

export interface FailureText {
  readonly text: string;
  readonly clause: string | null;
  readonly incident: string | null;
}

/** Text of an error code, from the table the server uses too; null for a code this build does not know. */
export const textOfCode = (code: string): LocalizedText | null => (isErrorCode(code) ? ERRORS[code].text : null);
export const clauseOfCode = (code: string): string | null => (isErrorCode(code) ? ERRORS[code].clause : null);

/** What happened, why and what to do, in the language of the screen. A code alone is never shown. */
export function useFailureText(): (error: unknown) => FailureText {
  const t = useText();
  const localized = useLocalized();
  return (error) => {
    if (error instanceof SigningFailure) return { text: t(SIGNING_FAILURES[error.code]), clause: null, incident: null };
    if (error instanceof ProgramRefusal) {
      const { code, message, triesLeft } = error;
      const text = code ? localized(textOfCode(code)) : `${t('program.refused')} ${message}`;
      const tries = triesLeft === null ? '' : ` ${t('program.triesLeft', { count: triesLeft })}`;
      return { text: `${text}${tries}`, clause: null, incident: null };
    }
    if (isApiError(error, NETWORK_CODE)) return { text: t('failure.network'), clause: null, incident: null };
    if (isApiError(error)) {
      const { texts, clause, requestId, kind } = error.details;
      const text = localized(texts ?? textOfCode(error.code)) || t('failure.internal');
      return { text, clause, incident: kind === 'internal' ? requestId : null };
    }
    return { text: t('failure.internal'), clause: null, incident: null };
  };
}
