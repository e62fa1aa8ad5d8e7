import { useState } from 'preact/hooks';
import { ApiError } from '../api/client.ts';
import { sendAnswer, type NamedCase, type Questionnaire, type QuestionnaireAnswer } from '../api/questionnaire.ts';
import { Radios } from '../form/Choice.tsx';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { textOf } from '../form/field-text.ts';
import type { FieldError } from '../form/validation.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';

interface Props {
  questionnaire: Questionnaire;
  of: NamedCase;
}

type Course = 'open' | 'sending' | 'done' | ApiError;

const QUESTIONS = ['process', 'information'] as const;

/** The two questions with the three answers of the act. @rule reg annex 4 */
export function QuestionnaireForm({ questionnaire, of }: Props) {
  const { t, pick, language } = useLanguage();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [course, setCourse] = useState<Course>('open');
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [process, information] = QUESTIONS.map((name) => satisfactionIn(fields, name));
    setErrors(
      QUESTIONS.flatMap((field) => (satisfactionIn(fields, field) ? [] : [{ field, key: 'survey.empty' as const }])),
    );
    setAttempt((count) => count + 1);
    if (!process || !information || course === 'sending') return;
    setCourse('sending');
    sendAnswer({ ...of, version: questionnaire.version, language, process, information }).then(
      () => setCourse('done'),
      (error: unknown) => setCourse(error instanceof ApiError ? error : 'open'),
    );
  };
  if (course === 'done')
    return (
      <div role="status">
        <Note kind="success">
          <p>{t('survey.done')}</p>
        </Note>
      </div>
    );
  const options = questionnaire.answers.map(({ id, text }) => ({ value: id.toUpperCase(), label: pick(text) }));
  return (
    <form noValidate onSubmit={submit}>
      <p>{pick(questionnaire.title)}</p>
      <p>
        <strong>{pick(questionnaire.service)}</strong>
      </p>
      <p class="hint">{t('survey.secret')}</p>
      <ErrorSummary errors={errors} attempt={attempt} />
      {questionnaire.questions.map(({ id, text }) => (
        <Radios key={id} name={id} legend={pick(text)} errors={errors} value="" options={options} />
      ))}
      {course instanceof ApiError && <FailureNote error={course} />}
      <button type="submit" class="primary" aria-disabled={course === 'sending'}>
        {t(course === 'sending' ? 'survey.sending' : 'survey.button')}
      </button>
    </form>
  );
}

const SATISFACTIONS = ['NOT_SATISFIED', 'PARTLY_SATISFIED', 'SATISFIED'] as const;

function satisfactionIn(fields: FormData, name: string): QuestionnaireAnswer['process'] | null {
  const typed = textOf(fields, name);
  return SATISFACTIONS.find((one) => one === typed) ?? null;
}
