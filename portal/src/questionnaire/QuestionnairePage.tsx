import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { useEffect, useState } from 'preact/hooks';
import { fetchQuestionnaire, type Questionnaire } from '../api/questionnaire.ts';
import { Note, PageHeading } from '../shell/page.tsx';
import { useFragment } from '../status/use-fragment.ts';
import { useLanguage } from '../texts/language.tsx';
import { QuestionnaireForm } from './QuestionnaireForm.tsx';

type Shown = { kind: 'asking' } | { kind: 'silent' } | { kind: 'known'; questionnaire: Questionnaire };

/** Annex 4 of the regulation: opened from the letter (a token after #) or from the status page (the number). @rule reg p.18 */
export function QuestionnairePage() {
  const { t } = useLanguage();
  const fragment = useFragment();
  const [shown, setShown] = useState<Shown>({ kind: 'asking' });
  const load = () => {
    setShown({ kind: 'asking' });
    return fetchQuestionnaire().then(
      (questionnaire) => setShown({ kind: 'known', questionnaire }),
      () => setShown({ kind: 'silent' }),
    );
  };
  useEffect(() => void load(), []);
  return (
    <>
      <PageHeading pageKey="questionnaire">{t('survey.title')}</PageHeading>
      {fragment === '' && <p>{t('survey.noLink')}</p>}
      {fragment !== '' && shown.kind === 'asking' && <p class="waiting">{t('survey.asking')}</p>}
      {fragment !== '' && shown.kind === 'silent' && (
        <Note kind="waiting" title={t('wait.noAnswer.title')}>
          <p>{t('wait.noAnswer.text')}</p>
          <button type="button" class="secondary" onClick={() => void load()}>
            {t('wait.again')}
          </button>
        </Note>
      )}
      {fragment !== '' && shown.kind === 'known' && (
        <QuestionnaireForm key={fragment} questionnaire={shown.questionnaire} of={caseOf(fragment)} />
      )}
    </>
  );
}

/** Which case the answers are for: told once on sending, stored nowhere with them. */
function caseOf(fragment: string): { number: string } | { token: string } {
  const parsed = parseRequestNumber(fragment);
  return parsed.ok ? { number: parsed.value } : { token: fragment };
}
