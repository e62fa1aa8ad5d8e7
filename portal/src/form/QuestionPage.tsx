import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PageHeading } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { FieldError } from './validation.ts';

interface QuestionPageProps {
  title: TextKey;
  /** Number of this page and of all pages. */
  step: [number, number];
  back: string;
  /** Every answer as it is typed: Back never loses one. */
  onType: (name: string, value: string) => void;
  check: (fields: FormData) => readonly FieldError[];
  /** Called when nothing is wrong. */
  onDone: (fields: FormData) => void;
  /** Words of the button; "continue" when absent. */
  button?: TextKey;
  isWorking?: boolean;
  children: (errors: readonly FieldError[]) => ComponentChildren;
}

/** One page of questions: errors above the heading, answers kept while typed, checked when the button is pressed. */
export function QuestionPage({ title, step, back, onType, check, onDone, children, ...look }: QuestionPageProps) {
  const { t } = useLanguage();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { button = 'form.continue', isWorking = false } = look;
  const keepTyped = ({ target }: Event) => {
    if (isAnswer(target) && target.name !== '') onType(target.name, target.value);
  };
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    if (isWorking) return;
    const fields = new FormData(event.currentTarget);
    const found = check(fields);
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length === 0) onDone(fields);
  };
  const [number, total] = step;
  return (
    <>
      <a class="back" href={back}>
        {t('form.back')}
      </a>
      <ErrorSummary errors={errors} attempt={attempt} />
      <PageHeading caption={t('step.caption', { number, total })} isWrong={errors.length > 0} pageKey={title}>
        {t(title)}
      </PageHeading>
      <form noValidate onInput={keepTyped} onChange={keepTyped} onSubmit={submit}>
        {children(errors)}
        <button type="submit" class="primary" aria-disabled={isWorking}>
          {t(button)}
        </button>
      </form>
    </>
  );
}

function isAnswer(target: EventTarget | null): target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  );
}
