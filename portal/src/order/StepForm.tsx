import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { GenericSchema } from 'valibot';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { checkFields, type FieldError } from '../form/validation.ts';
import { PageHeading } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import { currentOrder, keepAnswers, type Answers } from './order-store.ts';
import { useStepCaption } from './step-caption.ts';
import { firstOpenStep, STEP_NAMES, stepPath, STEPS, type StepName } from './steps.ts';

interface StepFormProps {
  step: StepName;
  schema: GenericSchema<unknown, Partial<Answers>>;
  children: (errors: readonly FieldError[]) => ComponentChildren;
}

/** One page of questions: keeps what is typed, checks on Continue, shows the summary or goes on. */
export function StepForm({ step, schema, children }: StepFormProps) {
  const { t } = useLanguage();
  const { route } = useLocation();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);

  const goOn = (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = checkFields(schema, { ...currentOrder().answers });
    setAttempt((count) => count + 1);
    if (!outcome.ok) {
      setErrors(outcome.errors);
      return;
    }
    keepAnswers(outcome.value);
    setErrors([]);
    // "Change" on the page of answers leads back there: whatever is answered already is not asked again.
    route(stepPath(firstOpenStep(currentOrder())));
  };

  return (
    <>
      <BackLink step={step} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <StepHeading step={step} isWrong={errors.length > 0} />
      <form noValidate onInput={keepTyped} onChange={keepTyped} onSubmit={goOn}>
        {children(errors)}
        <button type="submit" class="primary">
          {t('form.continue')}
        </button>
      </form>
    </>
  );
}

export function StepHeading({ step, isWrong }: { step: StepName; isWrong: boolean }) {
  const { t } = useLanguage();
  return (
    <PageHeading caption={useStepCaption(step)} isWrong={isWrong} pageKey={step}>
      {t(STEPS[step].question)}
    </PageHeading>
  );
}

export function BackLink({ step }: { step: StepName }) {
  const { t } = useLanguage();
  const before = STEP_NAMES[STEP_NAMES.indexOf(step) - 1];
  return (
    <a class="back" href={before ? stepPath(before) : '/'}>
      {t('form.back')}
    </a>
  );
}

function keepTyped(event: Event): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement || input instanceof HTMLSelectElement)) return;
  if (input.name in currentOrder().answers) keepAnswers({ [input.name]: input.value });
}
