import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api/client.ts';
import { fetchPolicy, type Policy } from '../api/operations.ts';
import { submitOrder } from '../api/order.ts';
import { CaptchaPanel } from '../captcha/CaptchaPanel.tsx';
import { useCaptcha } from '../captcha/use-captcha.ts';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { textOf } from '../form/field-text.ts';
import type { FieldError } from '../form/validation.ts';
import { useLanguage } from '../texts/language.tsx';
import { AnswerList } from './AnswerList.tsx';
import { ClearButton } from './ClearButton.tsx';
import { ConsentField } from './ConsentField.tsx';
import { currentOrder, orderWasSent } from './order-store.ts';
import { SendFailure } from './SendFailure.tsx';
import { BackLink, StepHeading } from './StepForm.tsx';

/** The last page before the final act: all answers, the consent, the check against robots, and one button. */
export function CheckStep() {
  const { t, language } = useLanguage();
  const { route } = useLocation();
  const captcha = useCaptcha();
  const [policy, setPolicy] = useState<Policy | null>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const loadPolicy = () => fetchPolicy().then(setPolicy, () => setPolicy(null));
  useEffect(() => void loadPolicy(), []);

  const send = async (policyVersion: string, code: string) => {
    setIsSending(true);
    setFailure(null);
    try {
      const answer = await captcha.answer(code);
      if (!answer) return show([{ field: 'captcha', key: 'error.captcha' }]);
      const order = currentOrder();
      const { number } = await submitOrder({ order, language, policyVersion, captcha: answer });
      orderWasSent({ number, email: order.answers.email, at: new Date() });
      route(`/order/sent#${number}`, true);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
      if (error.facts.code === 'POLICY_VERSION') void loadPolicy();
      captcha.restart();
    } finally {
      setIsSending(false);
    }
  };

  const show = (found: readonly FieldError[]) => {
    setErrors(found);
    setAttempt((count) => count + 1);
  };

  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const code = textOf(fields, 'code').replace(/\s/g, '');
    const found: FieldError[] = [];
    if (!fields.has('consent')) found.push({ field: 'consent', key: 'error.consent' });
    if (captcha.state === 'picture' && code === '') found.push({ field: 'code', key: 'error.code.empty' });
    show(found);
    if (found.length > 0 || isSending) return;
    if (policy) void send(policy.version, code);
    else void loadPolicy();
  };

  return (
    <>
      <BackLink step="check" />
      <ErrorSummary errors={errors} attempt={attempt} />
      <StepHeading step="check" isWrong={errors.length > 0 || failure !== null} />
      <AnswerList />
      <form noValidate onSubmit={submit}>
        <ConsentField policy={policy} errors={errors} />
        <CaptchaPanel captcha={captcha} errors={errors} />
        {failure && <SendFailure failure={failure} />}
        <p class="before-send">{t('check.notSent')}</p>
        <div class="progress" aria-live="polite">
          {isSending && <p class="waiting">{t('check.sending')}</p>}
        </div>
        <div class="button-row">
          <button type="submit" class="primary" aria-disabled={isSending}>
            {t('check.send')}
          </button>
          <ClearButton />
        </div>
      </form>
    </>
  );
}
