import { useState } from 'preact/hooks';
import { object } from 'valibot';
import { fetchPolicy } from '../api/operations.ts';
import type { OwnCertificate, OwnRequest } from '../api/own-lists.ts';
import type { RenewalAnswers } from '../api/reissue.ts';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { TextField } from '../form/Field.tsx';
import { textOf } from '../form/field-text.ts';
import { checkFields, contactSchema, storageSchema, type FieldError } from '../form/validation.ts';
import { ConsentField } from '../order/ConsentField.tsx';
import { StorageField } from '../order/StorageField.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { useLanguage } from '../texts/language.tsx';
import { CertificateFacts } from './CertificateCard.tsx';
import { PURPOSES } from './certificate-words.ts';

const schema = object({ ...contactSchema.entries, ...storageSchema.entries });

interface RenewFormProps {
  certificate: OwnCertificate;
  pair: readonly OwnCertificate[];
  request: OwnRequest | null;
  onDone: (answers: RenewalAnswers) => void;
}

/** What the new certificates are ordered with: filled in from the order before; name and kind are not asked again. */
export function RenewForm({ certificate, pair, request, onDone }: RenewFormProps) {
  const { t } = useLanguage();
  const [policy, askAgain] = useAnswer('policy', fetchPolicy);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const texts = Object.fromEntries(['email', 'phone', 'storage'].map((name) => [name, textOf(fields, name)]));
    const checked = checkFields(schema, texts);
    const found = checked.ok ? [] : checked.errors;
    setErrors(fields.has('consent') ? found : [...found, { field: 'consent', key: 'error.consent' }]);
    setAttempt((count) => count + 1);
    if (!checked.ok || !fields.has('consent') || policy.kind !== 'known') return;
    const givenUp = fields.has('givenUp') ? pair : [];
    onDone({ ...checked.value, policyVersion: policy.value.version, givenUp });
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <h2>{t(PURPOSES[certificate.usage])}</h2>
      <CertificateFacts certificate={certificate} />
      <p>{t('cabinet.renew.intro')}</p>
      <TextField
        name="email"
        label="contact.email"
        hint="contact.email.hint"
        errors={errors}
        value={request?.email ?? ''}
        input={{ type: 'email', autocomplete: 'email', spellcheck: false, autocapitalize: 'none' }}
      />
      <TextField
        name="phone"
        label="contact.phone"
        hint="contact.phone.hint"
        errors={errors}
        value={request?.phone ?? ''}
        isNumeric
        input={{ type: 'tel', inputMode: 'tel', autocomplete: 'tel', class: 'width-16' }}
      />
      <StorageField errors={errors} value="" />
      <div class="checkbox">
        <input type="checkbox" id="givenUp" name="givenUp" />
        <label for="givenUp">{t('cabinet.renew.giveUp')}</label>
      </div>
      <ConsentField policy={policy.kind === 'known' ? policy.value : null} errors={errors} />
      {policy.kind === 'silent' && <Waiting answer={policy} text="consent.waiting" onAgain={askAgain} />}
      <button type="submit" class="primary">
        {t('form.continue')}
      </button>
    </form>
  );
}
