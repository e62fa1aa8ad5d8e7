import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { fetchQuestionnaire, type NamedCase } from '../api/questionnaire.ts';
import { PageHeading } from '../shell/page.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { useFragment } from '../shell/use-fragment.ts';
import { useLanguage } from '../texts/language.tsx';
import { QuestionnaireForm } from './QuestionnaireForm.tsx';

/** Annex 4 of the regulation: opened from the letter (a token after #) or from the status page (the number). @rule reg p.18 */
export function QuestionnairePage() {
  const { t } = useLanguage();
  const fragment = useFragment();
  const [answer, askAgain] = useAnswer(fragment, fetchOf);
  return (
    <>
      <PageHeading pageKey="questionnaire">{t('survey.title')}</PageHeading>
      {answer.kind === 'none' && <p>{t('survey.noLink')}</p>}
      <Waiting answer={answer} text="survey.asking" onAgain={askAgain} />
      {answer.kind === 'known' && (
        <QuestionnaireForm key={fragment} questionnaire={answer.value} of={caseOf(fragment)} />
      )}
    </>
  );
}

const fetchOf = (fragment: string) => fetchQuestionnaire(caseOf(fragment));

/** Which case the answers are for: told once on sending, stored nowhere with them. */
function caseOf(fragment: string): NamedCase {
  const parsed = parseRequestNumber(fragment);
  return parsed.ok ? { number: parsed.value } : { token: fragment };
}
