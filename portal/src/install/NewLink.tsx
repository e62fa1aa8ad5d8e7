import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { useState } from 'preact/hooks';
import { ApiError } from '../api/client.ts';
import { fetchInstallChallenge, mailLink, renewLink } from '../api/install.ts';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { TextField } from '../form/Field.tsx';
import { textOf } from '../form/field-text.ts';
import type { FieldError } from '../form/validation.ts';
import { signWith } from '../keys/sign-with.ts';
import { Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import { InstallFailure } from './InstallFailure.tsx';
import { useGoToLink } from './use-go-to-link.ts';
import { KeyFileForm, type OpenedForm } from './KeyFileForm.tsx';

/** Three ways to a new link: an ordered key, the mail address of the order, or the counter. */
export function NewLink() {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="new-link">
      <h2 id="new-link">{t('newLink.title')}</h2>
      <p>{t('newLink.text')}</p>
      <h3>{t('newLink.byKey')}</h3>
      <ByKey />
      <h3>{t('newLink.byMail')}</h3>
      <ByMail />
      <h3>{t('newLink.atCounter')}</h3>
      <p>{t('newLink.atCounter.text')}</p>
    </section>
  );
}

function numberProblem(fields: FormData, field: string): FieldError[] {
  const text = textOf(fields, field);
  if (text === '') return [{ field, key: 'error.number.empty' }];
  return parseRequestNumber(text).ok ? [] : [{ field, key: 'error.number.form' }];
}

function numberIn(fields: FormData, field: string): string {
  const parsed = parseRequestNumber(textOf(fields, field));
  return parsed.ok ? parsed.value : '';
}

function NumberField({ name, errors }: { name: string; errors: readonly FieldError[] }) {
  return (
    <TextField
      name={name}
      label="status.number.label"
      hint="status.number.hint"
      errors={errors}
      value=""
      input={{ autocomplete: 'off', autocapitalize: 'characters', spellcheck: false, class: 'width-16', maxLength: 40 }}
    />
  );
}

/** Only this document is ever signed here: the type and the number are read before the key is used. */
function isInstallDocument(bytes: Uint8Array, number: string): boolean {
  const document = JSON.parse(new TextDecoder().decode(bytes)) as { type?: unknown; number?: unknown };
  return document.type === 'kualik/install/1' && document.number === number;
}

function ByKey() {
  const goToLink = useGoToLink();
  const [failure, setFailure] = useState<ApiError | null>(null);
  const renew = async ({ keys, fields }: OpenedForm): Promise<readonly FieldError[]> => {
    const number = numberIn(fields, 'keyNumber');
    const key = keys[0];
    setFailure(null);
    try {
      const { nonce, document } = await fetchInstallChallenge(number);
      if (!key || !isInstallDocument(document, number)) return [{ field: 'keyFile', key: 'error.keyFile.noKeys' }];
      const proof = await signWith(key, document);
      goToLink(await renewLink(number, nonce, proof));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    }
    return [];
  };
  return (
    <KeyFileForm
      button="newLink.byKey.button"
      isPrimary={false}
      before={(errors) => <NumberField name="keyNumber" errors={errors} />}
      check={(fields) => numberProblem(fields, 'keyNumber')}
      onOpened={renew}
    >
      {failure && <InstallFailure failure={failure} />}
    </KeyFileForm>
  );
}

function ByMail() {
  const { t } = useLanguage();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<'none' | 'sent' | ApiError>('none');
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const found = numberProblem(fields, 'mailNumber');
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length > 0) return;
    mailLink(numberIn(fields, 'mailNumber')).then(
      () => setOutcome('sent'),
      (error: unknown) => setOutcome(error instanceof ApiError ? error : 'none'),
    );
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <NumberField name="mailNumber" errors={errors} />
      <div aria-live="polite">
        {outcome === 'sent' && (
          <Note kind="success">
            <p>{t('newLink.mailed')}</p>
          </Note>
        )}
      </div>
      {outcome instanceof ApiError && <InstallFailure failure={outcome} />}
      <button type="submit" class="secondary">
        {t('newLink.byMail.button')}
      </button>
    </form>
  );
}
