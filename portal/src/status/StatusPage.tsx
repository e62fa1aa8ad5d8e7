import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { TextField } from '../form/Field.tsx';
import { textOf } from '../form/field-text.ts';
import type { FieldError } from '../form/validation.ts';
import { PageHeading } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import { RequestNumber } from './RequestNumber.tsx';
import { StateView } from './StateView.tsx';
import { useFragment } from '../shell/use-fragment.ts';
import { useRequestState } from './use-request-state.ts';

/** Check of the order by its number (reg annex 2, p.12). The number stands after # and reaches no server log. */
export function StatusPage() {
  const { t } = useLanguage();
  const fragment = useFragment();
  const number = numberOf(fragment);
  const watched = useRequestState(number);
  return (
    <>
      <PageHeading pageKey={number ?? 'form'}>{t('status.title')}</PageHeading>
      {number && (
        <p class="number-line">
          {t('status.number')}: <RequestNumber number={number} />
        </p>
      )}
      {number && <StateView watched={watched} />}
      <NumberForm key={number ?? ''} hasNumber={number !== null} />
      {number && watched.kind === 'known' && watched.state.status === 'COMPLETED' && !watched.state.installed && (
        <p>
          <a href="/install">{t('status.toInstall')}</a>
        </p>
      )}
      {number && watched.kind === 'known' && watched.state.status === 'WAITING_FOR_APPLICANT' && (
        <p>
          <a href={`/booking#${number}`}>{t('start.already.queue')}</a>
        </p>
      )}
      {number && watched.kind === 'known' && watched.state.questionnaire === 'OFFERED' && (
        <p>
          <a href={`/questionnaire#${number}`}>{t('survey.offer')}</a>
        </p>
      )}
    </>
  );
}

/** The QR code of the application carries NUMBER.FINGERPRINT; a text without a right form is asked as it is. */
function numberOf(fragment: string): string | null {
  const text = fragment.split('.')[0] ?? '';
  if (text === '') return null;
  const parsed = parseRequestNumber(text);
  return parsed.ok ? parsed.value : text.slice(0, 40);
}

function NumberForm({ hasNumber }: { hasNumber: boolean }) {
  const { t } = useLanguage();
  const { route } = useLocation();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const typed = textOf(new FormData(event.currentTarget), 'number');
    setErrors(typed === '' ? [{ field: 'number', key: 'error.number.empty' }] : []);
    setAttempt((count) => count + 1);
    if (typed !== '') route(`/status#${encodeURIComponent(numberOf(typed) ?? '')}`);
  };
  const form = (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextField
        name="number"
        label="status.number.label"
        hint="status.number.hint"
        errors={errors}
        value=""
        input={{
          autocomplete: 'off',
          autocapitalize: 'characters',
          spellcheck: false,
          class: 'width-16',
          maxLength: 40,
        }}
      />
      <button type="submit" class={hasNumber ? 'secondary' : 'primary'}>
        {t('status.check')}
      </button>
    </form>
  );
  if (!hasNumber) return form;
  return (
    <details class="other-number">
      <summary>{t('status.other')}</summary>
      {form}
    </details>
  );
}
