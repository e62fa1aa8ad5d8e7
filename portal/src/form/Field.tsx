import type { InputHTMLAttributes } from 'preact';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { digitOfTopRow } from './digit-keys.ts';
import type { FieldError } from './validation.ts';

export interface FieldProps {
  name: string;
  label: TextKey;
  hint?: TextKey;
  errors: readonly FieldError[];
}

interface TextFieldProps extends FieldProps {
  value: string;
  input?: InputHTMLAttributes<HTMLInputElement>;
  /** Digits only: letters of the Kazakh top row become the digit of their key. */
  isNumeric?: boolean;
  isOptional?: boolean;
}

/** Label, hint, error and input of one answer; hint and error are read with the field. */
export function TextField({
  name,
  label,
  hint,
  errors,
  value,
  input,
  isNumeric = false,
  isOptional = false,
}: TextFieldProps) {
  const { t } = useLanguage();
  const error = errors.find((each) => each.field === name);
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={name}>
        {t(label)}
        {isOptional && <span class="optional"> {t('form.optional')}</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {t(hint)}
        </p>
      )}
      <FieldErrorText error={error} />
      <input
        id={name}
        name={name}
        type="text"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint !== undefined, error !== undefined)}
        inputMode={isNumeric ? 'numeric' : undefined}
        onKeyDown={isNumeric ? digitOfTopRow : undefined}
        {...input}
      />
    </div>
  );
}

export function FieldErrorText({ error }: { error: FieldError | undefined }) {
  const { t } = useLanguage();
  if (!error) return null;
  return (
    <p id={`${error.field}-error`} class="field-error">
      <span class="visually-hidden">{t('error.title')}</span>
      {t(error.key, error.slots)}
    </p>
  );
}

export function describedBy(name: string, hasHint: boolean, hasError: boolean): string | undefined {
  const ids = [hasHint ? `${name}-hint` : '', hasError ? `${name}-error` : ''].filter((id) => id !== '');
  return ids.length > 0 ? ids.join(' ') : undefined;
}
