import type { RefusalKind, RequestStatus } from '../engine/vocabulary.ts';
import type { LocalizedText } from '../rules/errors.ts';
import { isMessageKey, localized } from './translate.ts';

/** What a state says to the applicant: what it is, who acts next, what he does now, what the date beside it means. */
export interface StatusTexts {
  text: LocalizedText;
  actor: LocalizedText;
  todo: LocalizedText;
  untilLabel: LocalizedText;
}

/** Every state names who acts next, until when, and what to do now (ux 1.3). A status without texts does not compile. */
export function statusTexts(status: RequestStatus): StatusTexts {
  return {
    text: localized(`status.${status}.text`),
    actor: localized(`status.${status}.actor`),
    todo: localized(`status.${status}.todo`),
    untilLabel: localized(`status.${status}.until`),
  };
}

/** Title and advice of a refusal by its kind. Kinds without words of their own speak as a refusal of documents. */
export function refusalTexts(kind: RefusalKind | 'lapse'): { title: LocalizedText; todo: LocalizedText } {
  const title = `refusal.${kind}.title`;
  const todo = `refusal.${kind}.todo`;
  return {
    title: localized(isMessageKey(title) ? title : 'refusal.documents.title'),
    todo: localized(isMessageKey(todo) ? todo : 'refusal.documents.todo'),
  };
}

export const WAITING_REASONS = ['registers_unavailable', 'mail_unavailable', 'signing_unavailable'] as const;
export type WaitingReason = (typeof WAITING_REASONS)[number];

/** Why a case stands still though nobody has refused anything: something does not answer and is asked again. */
export function waitingText(reason: WaitingReason): LocalizedText {
  return localized(`waiting.${reason}`);
}
