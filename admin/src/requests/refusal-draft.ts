import { ERRORS } from '@kualik/domain/rules/errors.ts';
import type { CaseRequest, Ground, LocalizedText } from '../api/types.ts';
import { en } from '../texts/en.ts';
import { kk } from '../texts/kk.ts';
import { ru } from '../texts/ru.ts';
import type { Language } from '../texts/use-text.ts';

/** The grounds this step allows, with their clauses from the error table. @rule reg p.6(7), std1 p.10 */
export const GROUNDS: readonly Ground[] = [
  'DOCUMENTS_INCOMPLETE',
  'IDENTITY_NOT_CONFIRMED',
  'FINGERPRINT_MISMATCH',
  'REPEAT_ON_PORTAL',
];

export const groundText = (ground: Ground): LocalizedText => ERRORS[ground].text;
export const groundClause = (ground: Ground): string | null => ERRORS[ground].clause;

const TEXTS = { kk, ru, en };

function textIn(language: Language, ground: Ground, missing: readonly LocalizedText[]): string {
  const { missingLabel, whatToDo } = TEXTS[language].refusal;
  const named = ground === 'DOCUMENTS_INCOMPLETE' && missing.length > 0;
  const parts = [
    groundText(ground)[language],
    ...(named ? [`${missingLabel}: ${missing.map((title) => title[language]).join('; ')}.`] : []),
    whatToDo[ground],
  ];
  return parts.join(' ');
}

/** Prefilled reason in three languages: what happened, which papers are missing, what to do. The employee may edit it. */
export function draftReason(request: CaseRequest, ground: Ground, missingIds: readonly string[]): LocalizedText {
  const missing = request.documentList.filter((item) => missingIds.includes(item.id)).map((item) => item.title);
  return {
    kk: textIn('kk', ground, missing),
    ru: textIn('ru', ground, missing),
    en: textIn('en', ground, missing),
  };
}
