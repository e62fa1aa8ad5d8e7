import type { LocalizedText } from '../rules/errors.ts';
import data from './questionnaire.json' with { type: 'json' };

export interface QuestionnaireWording {
  version: string;
  title: LocalizedText;
  /** Stands where the name of the service goes. */
  blank: LocalizedText;
  questions: readonly { id: string; text: LocalizedText }[];
  answers: readonly { id: string; text: LocalizedText }[];
}

/** All wordings, oldest first; an answer names the version it was given to. @rule reg p.18 */
export const QUESTIONNAIRE_VERSIONS: readonly QuestionnaireWording[] = data.versions;

/** The wording that is offered now. @rule reg p.18 */
export function currentQuestionnaire(): QuestionnaireWording {
  const last = QUESTIONNAIRE_VERSIONS.at(-1);
  if (last === undefined) throw new Error('questionnaire.json has no version');
  return last;
}

/** True for a wording that was ever offered: a page opened before a change may still be sent. @rule reg p.18 */
export function isQuestionnaireVersion(version: string): boolean {
  return QUESTIONNAIRE_VERSIONS.some((one) => one.version === version);
}
