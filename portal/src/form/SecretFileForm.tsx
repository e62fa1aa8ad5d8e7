import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { MAX_KEY_FILE_BYTES } from '../keys/order-keys.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FileField } from './FileField.tsx';
import { PasswordField } from './PasswordField.tsx';
import type { FieldError } from './validation.ts';

export interface ChosenFile {
  bytes: Uint8Array<ArrayBuffer>;
  password: string;
  fields: FormData;
}

export interface SecretFileFormProps {
  button: TextKey;
  isPrimary: boolean;
  hint: TextKey;
  working: TextKey;
  /** What is said of a file that the program fails on. */
  unreadable: TextKey;
  /** Further fields above the file, and the errors of them. */
  before?: ((errors: readonly FieldError[]) => ComponentChildren) | undefined;
  check?: ((fields: FormData) => FieldError[]) | undefined;
  /** Runs with the bytes of the file; gives back what is wrong with the fields, if anything. */
  onChosen: (chosen: ChosenFile) => Promise<readonly FieldError[]>;
  children?: ComponentChildren;
}

/** Key file and password, both read on this device and never sent. */
export function SecretFileForm(props: SecretFileFormProps) {
  const { button, isPrimary, hint, working, unreadable, before, check, onChosen, children } = props;
  const { t } = useLanguage();
  const file = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const show = (found: readonly FieldError[]) => {
    setErrors(found);
    setAttempt((count) => count + 1);
  };

  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    if (isBusy) return;
    const fields = new FormData(event.currentTarget);
    const chosen = file.current?.files?.[0];
    const secret = password.current?.value ?? '';
    const found = [...(check?.(fields) ?? []), ...problemsOf(chosen, secret)];
    show(found);
    if (found.length > 0 || !chosen) return;
    setIsBusy(true);
    chosen
      .arrayBuffer()
      .then((bytes) => onChosen({ bytes: new Uint8Array(bytes), password: secret, fields }))
      .then(show, () => show([{ field: 'keyFile', key: unreadable }]))
      .finally(() => setIsBusy(false));
  };

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {before?.(errors)}
      <FileField name="keyFile" label="install.file" hint={hint} errors={errors} inputRef={file} />
      <PasswordField
        name="password"
        label="install.password"
        errors={errors}
        autocomplete="current-password"
        inputRef={password}
      />
      <div class="progress" aria-live="polite">
        {isBusy && <p class="waiting">{t(working)}</p>}
      </div>
      {children}
      <button type="submit" class={isPrimary ? 'primary' : 'secondary'} aria-disabled={isBusy}>
        {t(button)}
      </button>
    </form>
  );
}

function problemsOf(chosen: File | undefined, secret: string): FieldError[] {
  const found: FieldError[] = [];
  if (!chosen) found.push({ field: 'keyFile', key: 'error.keyFile.empty' });
  if (chosen && chosen.size > MAX_KEY_FILE_BYTES) found.push({ field: 'keyFile', key: 'error.keyFile.large' });
  if (secret === '') found.push({ field: 'password', key: 'error.password.empty' });
  return found;
}
