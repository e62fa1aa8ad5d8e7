import { useLanguage } from '../texts/language.tsx';
import { describedBy, FieldErrorText, type FieldProps } from './Field.tsx';

interface FileFieldProps extends FieldProps {
  inputRef: { current: HTMLInputElement | null };
}

/** Chooses the key file. The file is read in this page; it is never sent. */
export function FileField({ name, label, hint, errors, inputRef }: FileFieldProps) {
  const { t } = useLanguage();
  const error = errors.find((each) => each.field === name);
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={name}>{t(label)}</label>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {t(hint)}
        </p>
      )}
      <FieldErrorText error={error} />
      <input
        ref={inputRef}
        id={name}
        type="file"
        accept=".p12,.pfx,application/x-pkcs12"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint !== undefined, error !== undefined)}
      />
    </div>
  );
}
