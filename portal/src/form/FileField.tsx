import { useState } from 'preact/hooks';
import { useLanguage } from '../texts/language.tsx';
import { describedBy, FieldErrorText, type FieldProps } from './Field.tsx';

interface FileFieldProps extends FieldProps {
  inputRef: { current: HTMLInputElement | null };
}

/**
 * Chooses the key file. The file is read in this page; it is never sent. The browser's own button speaks the language
 * of the browser and not of the page, so a label of ours stands over it; the input itself keeps focus and keyboard.
 */
export function FileField({ name, label, hint, errors, inputRef }: FileFieldProps) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState('');
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
      <div class="file-row">
        <input
          ref={inputRef}
          id={name}
          type="file"
          accept=".p12,.pfx,application/x-pkcs12"
          aria-invalid={error ? true : undefined}
          aria-describedby={`${describedBy(name, hint !== undefined, error !== undefined) ?? ''} ${name}-chosen`.trim()}
          onChange={(event) => setChosen(event.currentTarget.files?.[0]?.name ?? '')}
        />
        <span class="file-button" aria-hidden="true">
          {t('file.choose')}
        </span>
        <span id={`${name}-chosen`} class="file-name">
          {chosen || t('file.none')}
        </span>
      </div>
    </div>
  );
}
