import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { FileField } from '../form/FileField.tsx';
import { PasswordField } from '../form/PasswordField.tsx';
import type { FieldError } from '../form/validation.ts';
import { FILE_ERRORS } from '../keys/file-errors.ts';
import type { OpenedKey } from '../keys/key-file.ts';
import { runKeyTask } from '../keys/key-tasks.ts';
import { MAX_KEY_FILE_BYTES } from '../keys/order-keys.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';

export interface OpenedForm {
  keys: OpenedKey[];
  password: string;
  fields: FormData;
}

interface KeyFileFormProps {
  button: TextKey;
  isPrimary: boolean;
  /** Further fields above the file, and the errors of them. */
  before?: (errors: readonly FieldError[]) => ComponentChildren;
  check?: (fields: FormData) => FieldError[];
  /** Runs with the opened keys; gives back what is wrong with the fields, if anything. */
  onOpened: (opened: OpenedForm) => Promise<readonly FieldError[]>;
  children?: ComponentChildren;
}

/** Key file and password; opens the file on this device and hands its keys on. */
export function KeyFileForm({ button, isPrimary, before, check, onOpened, children }: KeyFileFormProps) {
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

  const open = async (chosen: File, secret: string, fields: FormData): Promise<readonly FieldError[]> => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const opened = await runKeyTask('open', { bytes, password: secret });
    return opened.ok ? onOpened({ keys: opened.keys, password: secret, fields }) : [FILE_ERRORS[opened.reason]];
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
    open(chosen, secret, fields)
      .then(show, () => show([FILE_ERRORS.unreadable]))
      .finally(() => setIsBusy(false));
  };

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {before?.(errors)}
      <FileField name="keyFile" label="install.file" hint="install.file.hint" errors={errors} inputRef={file} />
      <PasswordField
        name="password"
        label="install.password"
        errors={errors}
        autocomplete="current-password"
        inputRef={password}
      />
      <div class="progress" aria-live="polite">
        {isBusy && <p class="waiting">{t('install.working')}</p>}
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
