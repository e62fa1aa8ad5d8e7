import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { fetchComplaint } from '../api/complaint.ts';
import { TextField } from '../form/Field.tsx';
import { textOf } from '../form/field-text.ts';
import type { FieldError } from '../form/validation.ts';
import { Note, PageHeading } from '../shell/page.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { useFragment } from '../shell/use-fragment.ts';
import { useLanguage } from '../texts/language.tsx';
import { Standing } from './Standing.tsx';

/** Confirmation of receipt, course and answer of a complaint for whoever holds its code. @rule std1 p.11–12 */
export function AnswerPage() {
  const { t } = useLanguage();
  const code = useFragment();
  const [answer, askAgain, times] = useAnswer(code, fetchComplaint);
  const isUnknown = answer.kind === 'known' && answer.value === null;
  return (
    <>
      <PageHeading pageKey={`answer ${code} ${times}`}>{t('complaint.title')}</PageHeading>
      <Waiting answer={answer} text="complaint.asking" onAgain={askAgain} />
      {isUnknown && (
        <Note kind="warning" title={t('complaint.unknown.title')}>
          <p>{t('complaint.unknown.text')}</p>
        </Note>
      )}
      {answer.kind === 'known' && answer.value && <Standing standing={answer.value} onChange={askAgain} />}
      {(answer.kind === 'none' || isUnknown) && <CodeForm />}
    </>
  );
}

function CodeForm() {
  const { t } = useLanguage();
  const { route } = useLocation();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const typed = textOf(new FormData(event.currentTarget), 'code');
    const parsed = parseRequestNumber(typed);
    setErrors(typed === '' ? [{ field: 'code', key: 'complaint.code.empty' }] : []);
    if (typed === '') document.getElementById('code')?.focus();
    else route(`/complaint/answer#${encodeURIComponent(parsed.ok ? parsed.value : typed)}`);
  };
  return (
    <form noValidate onSubmit={submit}>
      <TextField
        name="code"
        label="complaint.code"
        hint="complaint.code.hint"
        errors={errors}
        value=""
        input={{ autocomplete: 'off', spellcheck: false, class: 'width-16', maxLength: 40 }}
      />
      <button type="submit" class="primary">
        {t('complaint.read')}
      </button>
    </form>
  );
}
