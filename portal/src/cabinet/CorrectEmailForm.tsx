import { useEffect, useState } from 'preact/hooks';
import { object } from 'valibot';
import { correctEmail, type OwnRequest } from '../api/own-lists.ts';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { TextField } from '../form/Field.tsx';
import { textOf } from '../form/field-text.ts';
import { checkFields, contactSchema, type FieldError } from '../form/validation.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { useLanguage } from '../texts/language.tsx';
import { useAct } from '../shell/use-act.ts';

const schema = object({ email: contactSchema.entries.email });

interface CorrectEmailFormProps {
  request: OwnRequest;
  onClose: () => void;
  onDone: () => void;
}

/** Another address for the letters of a request, as long as no papers were accepted (reg p.6(5)). */
export function CorrectEmailForm({ request: { id, email }, onClose, onDone }: CorrectEmailFormProps) {
  const { t } = useLanguage();
  const { isBusy, error, run } = useAct();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  /** Several requests may be corrected at once, each in a field of its own. */
  const field = `email-${id}`;
  useEffect(() => document.getElementById(field)?.focus(), []);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const checked = checkFields(schema, { email: textOf(new FormData(event.currentTarget), field) });
    setErrors(checked.ok ? [] : checked.errors.map((error) => ({ ...error, field })));
    setAttempt((count) => count + 1);
    if (!checked.ok) return;
    run(async () => {
      await correctEmail(id, checked.value.email);
      onDone();
    });
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {error && <FailureNote error={error} />}
      <TextField
        name={field}
        label="cabinet.email.new"
        hint="contact.email.hint"
        errors={errors}
        value={email ?? ''}
        input={{ type: 'email', autocomplete: 'email', spellcheck: false, autocapitalize: 'none' }}
      />
      <div class="button-row">
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {t('cabinet.email.save')}
        </button>
        <button type="button" class="secondary" onClick={onClose}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}
